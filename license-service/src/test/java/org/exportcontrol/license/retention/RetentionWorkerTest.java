package org.exportcontrol.license.retention;

import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.Reporting;
import org.exportcontrol.license.testkit.Statements;
import org.junit.jupiter.api.Test;

/** The night: what is counted, what goes, and how much of it (LF-10). */
@QuarkusTest
class RetentionWorkerTest extends RetentionScenario {

    private static List<String> withdrawn(int number) {
        List<String> files = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            files.add(withdrawn());
        }
        return files;
    }

    @Test
    void unlessItIsSwitchedOnWhatCouldGoIsOnlyCounted() {
        int before = Nights.counting(retention);
        String file = withdrawn();
        String license = oldLicense();
        assertEquals(before + 2, Nights.counting(retention));
        isThere("application", file);
        isThere("license", license);
    }

    @Test
    void whatIsTooYoungStaysHoweverFarTheServicesClockIsTurned() {
        String lastDay = licenseUntil(Licensing.today().minusYears(5)); // on the last day it is kept still
        String usedLate = oldLicense();
        turnTo(Licensing.today().minusYears(1));
        String young = withdrawn();
        used(usedLate, "5"); // judged on the day of acceptance, booked later
        turnTo(Licensing.today().plusYears(20));

        assertEquals(0, Nights.purging(retention, Nights.ALL));
        isThere("license", lastDay);
        isThere("license", usedLate);
        isThere("application", young);
    }

    @Test
    void aLicenseRunsItsFullTimeHoweverEarlyItEnded() {
        String number = licenseUntil(begun().plusMonths(11));
        ok(Api.move(
                DIRECTOR,
                path("license", number) + "/revoke",
                0,
                Map.of("ground", "OBTAINED_BY_FRAUD", "reason", "骗取许可")));
        assertEquals(0, Nights.purging(retention, Nights.ALL));
        isThere("license", number);
    }

    @Test
    void whatIsOpenOnALicenseKeepsItAndItGoesWhenThatHasEnded() throws SQLException {
        String held = oldLicense();
        UUID declaration = held(held, "20");
        String reported = oldLicense();
        Map<String, Object> change = Reporting.changeOfEndUse();
        change.put("day", begun().toString());
        String report = Reporting.filed(reported, change);
        String differing = oldLicense();
        UUID unstated = used(differing, "30");
        clock.reset();
        Statements.push(Instant.now(), 1, 1).then().statusCode(200);
        turnTo(begun());

        assertEquals(0, Nights.purging(retention, Nights.ALL));
        isThere("license", held);
        isThere("license", reported);
        isThere("license", differing);

        Holding.free(declaration, 1).then().statusCode(204);
        ok(Reporting.decide(report, "GO_ON", null));
        clock.reset();
        Statements.push(Instant.now(), 1, 1, Statements.item(unstated, differing, "0", "30"))
                .then()
                .statusCode(200);
        assertEquals(3, Nights.purging(retention, Nights.ALL));
    }

    @Test
    void aNightTakesTheOldestUpToTheBatch() {
        List<String> files = withdrawn(5);
        assertEquals(2, Nights.purging(retention, 2));
        files.subList(0, 2).forEach(file -> isGone("application", file));
        files.subList(2, 5).forEach(file -> isThere("application", file));
        assertEquals(3, Nights.purging(retention, Nights.ALL));
    }

    @Test
    void aFileWhoseAuditDoesNotVerifyStaysAndTheOthersGo() throws SQLException {
        List<String> files = withdrawn(3);
        String license = oldLicense();
        sql("update audit_entry set person = 'somebody else' where seq = 1 and subject_id = '" + files.get(0) + "'");
        sql("delete from audit_entry where seq = 3 and subject_id = '" + files.get(1) + "'");
        sql("delete from audit_entry where subject_id = '" + license + "'");
        assertEquals(1, Nights.purging(retention, 1)); // those that cannot go do not use the batch up
        isGone("application", files.get(2));
        Api.get(E1, path("application", files.get(0))).then().statusCode(200);
        Api.get(E1, path("application", files.get(1))).then().statusCode(200);
        Api.get(E1, path("license", license)).then().statusCode(200);
        sql("update application set legal_hold = '{}' where state in ('GRANTED', 'WITHDRAWN')"); // not asked for again
    }

    @Test
    void twoReplicasAtTheSameMomentLetEachFileGoOnce() throws Exception {
        List<String> files = withdrawn(6);
        List<String> licenses = List.of(oldLicense(), oldLicense());
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
        files.forEach(file -> isGone("application", file));
        licenses.forEach(license -> isGone("license", license));
    }

    @Test
    void theYearsEndWithTheirLastDay() {
        LocalDate last = Licensing.today().minusYears(5).minusDays(2); // so that midnight may come during the test
        String number = licenseUntil(last);
        assertTrue(Nights.purging(retention, Nights.ALL) >= 1);
        isGone("license", number);
    }
}
