package org.exportcontrol.license.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two holds at once, one through each of two replicas, on a line that nobody has drawn on yet. */
final class Race implements AutoCloseable {

    static final int LICENSED = 1_000;

    private static final int DECLARED = 700;
    private static final BigDecimal LEFT = BigDecimal.valueOf(LICENSED - DECLARED);

    private final HoldClient one;
    private final HoldClient other;
    private final Connection database;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);

    Race(HoldClient one, HoldClient other, Connection database) {
        this.one = one;
        this.other = other;
        this.database = database;
    }

    /** Two declarations of 700 kg each on 1,000 kg: how often not exactly one was accepted, with 300 kg free after it. */
    int declarations(List<Line> lines) throws Exception {
        int lost = 0;
        for (Line line : lines) {
            lost += accepted(TimeOrderedIds.next(), TimeOrderedIds.next(), line) == 1 && isLeft(line) ? 0 : 1;
        }
        return lost;
    }

    /** The same declaration twice: how often not both were told that it holds, with 700 kg held once. */
    int repeats(List<Line> lines) throws Exception {
        int lost = 0;
        for (Line line : lines) {
            UUID declaration = TimeOrderedIds.next();
            lost += accepted(declaration, declaration, line) == 2 && isLeft(line) ? 0 : 1;
        }
        return lost;
    }

    private int accepted(UUID ofOne, UUID ofOther, Line line) throws Exception {
        Future<Boolean> first = threads.submit(() -> hold(one, ofOne, line));
        Future<Boolean> second = threads.submit(() -> hold(other, ofOther, line));
        return (first.get() ? 1 : 0) + (second.get() ? 1 : 0);
    }

    private boolean hold(HoldClient client, UUID declaration, Line line) throws Exception {
        start.await();
        return client.hold(declaration, line, DECLARED);
    }

    private boolean isLeft(Line line) throws SQLException {
        return BenchDatabase.free(database, line).compareTo(LEFT) == 0;
    }

    @Override
    public void close() throws IOException, SQLException {
        threads.shutdownNow();
        one.close();
        other.close();
    }
}
