package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.exportcontrol.local.story.Answer;

/** Several exporters that lodge side by side, and customs that releases or refuses part of it. */
final class Crowd {
    private final Trial trial;
    private final int lodgings;
    private final int people;
    private final Random random;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final List<CompletableFuture<Void>> work = new ArrayList<>();

    Crowd(Trial trial, int lodgings, int people, Random random) {
        this.trial = trial;
        this.lodgings = lodgings;
        this.people = people;
        this.random = random;
    }

    void start() {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        for (int i = 0; i < people; i++) {
            work.add(CompletableFuture.runAsync(this::lodgeOneAfterTheOther, threads));
        }
        threads.shutdown();
    }

    /** How many declarations are through. */
    int done() {
        return done.get();
    }

    /** Waits until all are through. */
    void finish() {
        work.forEach(CompletableFuture::join);
        assertEquals(lodgings, done());
    }

    private void lodgeOneAfterTheOther() {
        while (next.getAndIncrement() < lodgings) {
            Answer draft = trial.draft();
            Answer lodged = trial.traffic().lodge(E1, draft);
            assertEquals(2, lodged.status() / 100, lodged.text("/detail"));
            switch (next(4)) {
                case 0 -> trial.traffic().release(draft);
                case 1 -> trial.traffic().refuse(draft);
                default -> {
                    // It stays accepted, or is carried on by a worker.
                }
            }
            done.incrementAndGet();
        }
    }

    private synchronized int next(int bound) {
        return random.nextInt(bound);
    }
}
