package org.exportcontrol.declaration.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exportcontrol.declaration.Forms;
import org.junit.jupiter.api.Test;

/** The night: what is counted, what goes, and how much of it (LF-10). */
@QuarkusTest
class RetentionWorkerTest extends RetentionScenario {

    @Inject
    RetentionWorker night;

    @Inject
    MeterRegistry meters;

    private List<String> withdrawn(int number) {
        List<String> files = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            String file = draft(E1, Forms.magnets());
            move(E1, file, "withdraw", null).statusCode(200);
            files.add(file);
            clock.move(Duration.ofSeconds(1));
        }
        return files;
    }

    @Test
    void unlessItIsSwitchedOnWhatCouldGoIsOnlyCounted() throws SQLException {
        withdrawn(2);
        night.letGoWhatMay();
        assertEquals(2, meters.get("declaration.retention.due").gauge().value());
        assertEquals(0, meters.get("declaration.retention.purged").counter().count());
        assertEquals(3, count("declaration"));
    }

    @Test
    void whatIsTooYoungStaysHoweverFarTheServicesClockIsTurned() throws SQLException {
        notReleased(id);
        turnTo(fiveYearsAgo().plusDays(1)); // on the last day it is kept still
        String young = withdrawn(1).get(0);
        turnTo(fiveYearsAgo().plusYears(20));
        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone(id);
        isThere(young);
    }

    @Test
    void aLateMoveKeepsAnOldFile() throws SQLException {
        turnTo(fiveYearsAgo().plusDays(1));
        notReleased(id);
        assertEquals(0, Nights.purging(retention, Nights.ALL));
        isThere(id);
    }

    @Test
    void aNightTakesTheOldestUpToTheBatch() {
        List<String> files = withdrawn(5);
        assertEquals(2, Nights.purging(retention, 2));
        files.subList(0, 2).forEach(RetentionScenario::isGone);
        files.subList(2, 5).forEach(RetentionScenario::isThere);
        assertEquals(3, Nights.purging(retention, Nights.ALL));
    }

    @Test
    void aFileWhoseAuditDoesNotVerifyStaysAndTheOthersGo() throws SQLException {
        List<String> files = withdrawn(3);
        sql("update audit_entry set person = 'somebody else' where seq = 1 and subject_id = '" + files.get(0) + "'");
        sql("delete from audit_entry where seq = 2 and subject_id = '" + files.get(1) + "'");
        assertEquals(1, Nights.purging(retention, 1)); // those that cannot go do not use the batch up
        isGone(files.get(2));
        as(E1).get("/v1/declarations/" + files.get(0)).then().statusCode(200);
        as(E1).get("/v1/declarations/" + files.get(1)).then().statusCode(200);
    }

    @Test
    void twoReplicasAtTheSameMomentLetEachFileGoOnce() throws Exception {
        List<String> files = withdrawn(8);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        int gone = 0;
        try {
            List<Future<Integer>> nights = new ArrayList<>();
            for (int replica = 0; replica < 2; replica++) {
                nights.add(replicas.submit(() -> {
                    together.await();
                    return Nights.purging(retention, Nights.ALL);
                }));
            }
            for (Future<Integer> each : nights) {
                gone += each.get();
            }
        } finally {
            replicas.shutdownNow();
        }
        assertEquals(8, gone);
        assertEquals(8, count("purged_subject"));
        files.forEach(RetentionScenario::isGone);
    }
}
