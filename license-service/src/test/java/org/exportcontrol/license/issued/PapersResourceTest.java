package org.exportcontrol.license.issued;

import static org.exportcontrol.license.testkit.Database.execute;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.reverse;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Until when a license's papers are kept stands on the license (LF-10). */
@QuarkusTest
@WithNeighbors
class PapersResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);

    @Test
    void aLicenseSaysUntilWhenItsPapersAreKept() { // LF-10
        String number = licensed(singleApplication());
        LocalDate validTo = today().plusMonths(6);

        says(number, validTo);
        ok(Api.move(
                EXPORTER, "/v1/licenses/" + number + "/surrender", 0, Map.of("ground", "NOT_NEEDED", "reason", "r")));
        says(number, validTo); // an early end shortens nothing
        Api.get(EXPORTER, "/v1/licenses?limit=1")
                .then()
                .body(
                        "items[0].papers.keepPapersUntil",
                        equalTo(validTo.plusYears(5).toString()));
    }

    @Test
    void aUseAfterTheLastDayKeepsThemLonger() { // LF-10: accepted in time, released later
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "500"));
        ok(use(declaration, 1));
        LocalDate over = today().minusDays(1);
        execute("update license set valid_from = valid_from - 10, valid_to = date '" + over + "' where number = '"
                + number + "'");

        says(number, today());
        ok(reverse(declaration, 1));
        says(number, over); // the release did not happen
    }

    private static void says(String number, LocalDate from) {
        Api.get(EXPORTER, "/v1/licenses/" + number)
                .then()
                .statusCode(200)
                .body("papers.keepPapersUntil", equalTo(from.plusYears(5).toString()))
                .body("papers.countedFrom", equalTo(from.toString()))
                .body("papers.rule", equalTo("LF-10"))
                .body("papers.source", equalTo("DUR 27"));
    }
}
