package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Licensing.grant;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.refusal;
import static org.exportcontrol.license.testkit.Licensing.reviewed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Decisions by type with the working days they took (DE-02). */
@QuarkusTest
@WithNeighbors
class StatisticsResourceTest {

    @Test
    void decisionsAreCountedByTypeWithTheWorkingDaysTheyTook() {
        decided(true, "2001-01-08", "2001-01-09"); // 1 working day
        decided(true, "2001-01-08", "2001-01-11"); // 3
        decided(false, "2001-01-08", "2001-01-16"); // 6
        decided(false, "2001-01-08", "2001-12-28"); // late

        Api.get(TestTokens.director(), "/v1/statistics/decisions?from=2001-01-01&to=2001-12-31")
                .then()
                .statusCode(200)
                .body("types[0].type", equalTo("SINGLE"))
                .body("types[0].granted", equalTo(2))
                .body("types[0].refused", equalTo(2))
                .body("types[0].median", equalTo(3))
                .body("types[0].late", equalTo(1))
                .body("types[1].granted", equalTo(0))
                .body("types[1].median", nullValue());
        Api.get(TestTokens.director(), "/v1/statistics/decisions?from=2001-01-01&to=2001-01-15")
                .then()
                .body("types[0].granted", equalTo(2))
                .body("types[0].refused", equalTo(0))
                .body("types[0].ninetieth", equalTo(3));
        Api.get(TestTokens.provincial("33"), "/v1/statistics/decisions?from=2001-01-01&to=2001-12-31")
                .then()
                .body("types[0].granted", equalTo(0));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        Api.get(TestTokens.director(), "/v1/statistics/decisions?from=2001-02-01&to=2001-01-01")
                .then()
                .statusCode(400);
        Api.get(TestTokens.director(), "/v1/statistics/decisions")
                .then()
                .body("to", equalTo(today().toString()))
                .body("from", equalTo(today().minusYears(1).plusDays(1).toString()));
    }

    @Test
    void percentilesAreNearestRanks() {
        List<Integer> tens = IntStream.rangeClosed(1, 10).boxed().toList();

        assertEquals(5, StatisticsService.percentile(tens, 50));
        assertEquals(9, StatisticsService.percentile(tens, 90));
        assertEquals(7, StatisticsService.percentile(List.of(7), 90));
        assertEquals(2, StatisticsService.percentile(List.of(1, 2, 3), 50));
        assertNull(StatisticsService.percentile(List.of(), 50));
    }

    private static void decided(boolean granted, String accepted, String decided) {
        String id = reviewed(singleApplication());
        Licensing.ok(Api.move(
                TestTokens.director(), path(id, "decide"), 3, granted ? grant(today().plusMonths(1)) : refusal()));
        Database.execute("update application set accepted_on = date '" + LocalDate.parse(accepted)
                + "', decision = jsonb_set(decision, '{decidedOn}', '\"" + decided + "\"') where id = '" + id + "'");
    }
}
