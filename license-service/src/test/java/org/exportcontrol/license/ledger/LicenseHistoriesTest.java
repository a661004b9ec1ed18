package org.exportcontrol.license.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random histories of license lines, played through the service by several threads: holds within and beyond
 * what is left, releases, uses, reversals, corrections, adjustments and their contra entries, pauses, revocations, days
 * that pass beyond the license's last one, and repeats. Play one run again with {@code -Dledger.seed}.
 */
@QuarkusTest
@WithNeighbors
class LicenseHistoriesTest {

    private static final int LICENSES = 100;
    private static final int THREADS = 4;

    @Test
    void tenThousandLinesAddUpAfterEachStepWhateverIsAskedOfTheirLicense() throws Exception {
        assertEquals(10_000, LICENSES * LicenseHistory.LINES);
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println(LICENSES + " histories of licenses, -Dledger.seed=" + seed);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> histories = new ArrayList<>();
            for (int i = 0; i < LICENSES; i++) {
                int history = i;
                histories.add(() -> play(seed, history));
            }
            for (Future<Void> played : threads.invokeAll(histories)) {
                played.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(0, LedgerFixture.linesWhoseReplayDiffers(), "seed " + seed);
    }

    private static Void play(long seed, int history) throws Exception {
        try (Connection database = PostgresTestResource.asApp("license")) {
            new LicenseHistory(database, new Random(seed + history), "license " + history + " of seed " + seed).play();
        }
        return null;
    }
}
