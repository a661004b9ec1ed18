package org.exportcontrol.license.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients side by side that share a number of holds, over the lines by turns. */
final class Load {

    private Load() {}

    /**
     * Each hold is of one kilogram. Their number is fixed, not the time: a line's history grows with each hold, and
     * whoever is faster must not be measured on a longer one.
     *
     * @return holds per second
     */
    static double perSecond(List<? extends HoldClient> clients, List<Line> lines, int holds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            AtomicInteger next = new AtomicInteger();
            List<Callable<Void>> work = new ArrayList<>();
            for (HoldClient client : clients) {
                work.add(() -> hold(client, lines, next, holds));
            }
            long begin = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            return holds * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void hold(HoldClient client, List<Line> lines, AtomicInteger next, int holds) throws Exception {
        for (int i = next.getAndIncrement(); i < holds; i = next.getAndIncrement()) {
            if (!client.hold(lines.get(i % lines.size()), 1)) {
                throw new IllegalStateException("A hold was refused that had to succeed");
            }
        }
        return null;
    }
}
