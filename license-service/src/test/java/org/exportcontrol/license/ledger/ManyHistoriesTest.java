package org.exportcontrol.license.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/**
 * Many short histories of one license line each, played by several threads at once past the service's code, with its
 * rights: whatever is booked, the ledger adds up after each step, nothing goes below zero, a repeat is refused, and the
 * entries replayed give the balance. {@link LicenseHistoriesTest} plays through the service. Repeat with
 * {@code -Dledger.seed}.
 */
@QuarkusTest
@WithNeighbors
class ManyHistoriesTest {

    private static final int HISTORIES = 2_000;
    private static final int THREADS = 4;
    private static final int HISTORIES_PER_COMMIT = 50;

    @Test
    void manyHistoriesAddUpAndReplay() throws Exception {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println(HISTORIES + " histories of the ledger, -Dledger.seed=" + seed);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<UUID>>> played = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            played.add(threads.submit(() -> play(seed, first)));
        }
        List<UUID> lines = new ArrayList<>();
        for (Future<List<UUID>> some : played) {
            lines.addAll(some.get());
        }
        threads.shutdown();

        assertEquals(HISTORIES, lines.size());
        assertEquals(0, LedgerFixture.linesWhoseReplayDiffers(), "seed " + seed);
    }

    private static List<UUID> play(long seed, int first) throws SQLException {
        List<UUID> lines = new ArrayList<>();
        try (Connection app = PostgresTestResource.asApp("license")) {
            app.setAutoCommit(false);
            for (int i = first; i < HISTORIES; i += THREADS) {
                lines.add(new History(app, new Random(seed + i), "history " + i + " of seed " + seed).play());
                if (lines.size() % HISTORIES_PER_COMMIT == 0) {
                    app.commit();
                }
            }
            app.commit();
        }
        return lines;
    }

    /** One line with its plain model, in millionths of a kilogram. */
    private static final class History {

        private static final int STEPS = 8;
        private static final EntryKind[] KINDS = {
            EntryKind.HELD, EntryKind.HELD, EntryKind.FREED, EntryKind.USED, EntryKind.REVERSED,
            EntryKind.CORRECTED, EntryKind.ADJUSTED, EntryKind.CONTRA, EntryKind.TOLERANCE, EntryKind.CARRIED
        };

        private final Connection app;
        private final Random random;
        private final String name;
        private final Map<UUID, long[]> heldAndUsed = new LinkedHashMap<>();
        private final Map<Long, Long> adjustments = new LinkedHashMap<>();
        private final long licensed;
        private long tolerance;
        private long carried;
        private UUID line;

        History(Connection app, Random random, String name) {
            this.app = app;
            this.random = random;
            this.name = name;
            this.licensed = 1 + random.nextInt(1000);
            heldAndUsed.put(UUID.randomUUID(), new long[2]);
            heldAndUsed.put(UUID.randomUUID(), new long[2]);
        }

        UUID play() throws SQLException {
            line = LedgerFixture.licenseLine(app);
            LedgerFixture.book(app, line, EntryKind.LICENSED, kilograms(licensed), null, null);
            for (int step = 1; step <= STEPS; step++) {
                step(KINDS[random.nextInt(KINDS.length)], 1 + random.nextInt(600), step);
                compare(name + ", step " + step);
            }
            return line;
        }

        private void step(EntryKind kind, long micro, int step) throws SQLException {
            switch (kind) {
                case ADJUSTED -> adjust(micro);
                case CONTRA -> contra();
                case CARRIED -> carry(micro);
                default -> byDeclaration(kind, micro, step);
            }
        }

        private void adjust(long micro) throws SQLException {
            LedgerFixture.book(app, line, EntryKind.ADJUSTED, kilograms(micro), null, null);
            adjustments.put(LedgerFixture.lastEntry(app, line), micro);
        }

        private void contra() throws SQLException {
            Optional<Map.Entry<Long, Long>> some =
                    adjustments.entrySet().stream().findAny();
            if (some.isEmpty()) {
                return;
            }
            long entry = some.get().getKey();
            long micro = some.get().getValue();
            if (free() >= micro) {
                LedgerFixture.contra(app, line, entry, kilograms(micro));
                adjustments.remove(entry);
                refused(() -> LedgerFixture.contra(app, line, entry, kilograms(micro)));
            } else {
                refused(() -> LedgerFixture.contra(app, line, entry, kilograms(micro)));
            }
        }

        private void carry(long micro) throws SQLException {
            if (carried == 0 && free() >= micro) {
                LedgerFixture.book(app, line, EntryKind.CARRIED, kilograms(micro), null, null);
                carried = micro;
            } else {
                refused(() -> LedgerFixture.book(app, line, EntryKind.CARRIED, kilograms(micro), null, null));
            }
        }

        private void byDeclaration(EntryKind kind, long micro, int step) throws SQLException {
            List<UUID> all = List.copyOf(heldAndUsed.keySet());
            UUID declaration = all.get(random.nextInt(all.size()));
            long[] own = heldAndUsed.get(declaration);
            boolean allowed =
                    switch (kind) {
                        case TOLERANCE -> true;
                        case HELD -> free() >= micro;
                        case FREED, USED -> own[0] >= micro;
                        case REVERSED, CORRECTED -> own[1] >= micro;
                        default -> throw new IllegalStateException(kind.name());
                    };
            if (!allowed) {
                refused(() -> LedgerFixture.book(app, line, kind, kilograms(micro), declaration, step));
                return;
            }
            LedgerFixture.book(app, line, kind, kilograms(micro), declaration, step);
            refused(() -> LedgerFixture.book(app, line, kind, kilograms(micro), declaration, step)); // a repeat
            own[0] += kind == EntryKind.HELD || kind == EntryKind.REVERSED ? micro : 0;
            own[0] -= kind == EntryKind.FREED || kind == EntryKind.USED ? micro : 0;
            own[1] += kind == EntryKind.USED ? micro : 0;
            own[1] -= kind == EntryKind.REVERSED || kind == EntryKind.CORRECTED ? micro : 0;
            tolerance += kind == EntryKind.TOLERANCE ? micro : 0;
        }

        private void refused(Booking booking) throws SQLException {
            Savepoint before = app.setSavepoint();
            assertThrows(SQLException.class, booking::book, name);
            app.rollback(before);
        }

        private long adjusted() {
            return adjustments.values().stream().mapToLong(Long::longValue).sum();
        }

        private long sum(int part) {
            return heldAndUsed.values().stream().mapToLong(own -> own[part]).sum();
        }

        private long free() {
            return licensed + tolerance + adjusted() - sum(0) - sum(1) - carried;
        }

        private void compare(String when) throws SQLException {
            Map<String, BigDecimal> found = LedgerFixture.balance(app, line);
            Map<String, Long> expected = Map.of(
                    "licensed", licensed,
                    "tolerance_drawn", tolerance,
                    "adjusted", adjusted(),
                    "held", sum(0),
                    "used", sum(1),
                    "free", free(),
                    "carried_over", carried);
            expected.forEach((part, micro) -> {
                assertEquals(BigDecimal.valueOf(micro, 6), found.get(part), part + " at " + when);
                assertTrue(micro >= 0, part + " at " + when);
            });
        }

        private static String kilograms(long micro) {
            return BigDecimal.valueOf(micro, 6).toPlainString();
        }
    }

    /** A booking that is to be refused. */
    private interface Booking {
        void book() throws SQLException;
    }
}
