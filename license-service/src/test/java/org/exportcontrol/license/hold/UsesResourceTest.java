package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Where and how often a license is used (WO-01, WO-02, WO-09). */
@QuarkusTest
@WithNeighbors
class UsesResourceTest {

    @Test
    void aLicenseForOneCustomsOfficeIsUsedThereOnly() { // WO-01
        Map<String, Object> application = singleApplication();
        application.put("customsOffice", "2248");
        String number = licensed(application);
        Map<String, Object> elsewhere = request(1, goods(1, number, 1, "100"));
        elsewhere.put("customsOffice", "5301");

        put(declaration(), elsewhere)
                .then()
                .body("held", equalTo(false))
                .body("lines[0].failures.check", contains("CUSTOMS_HOUSE"));
        held(declaration(), 1, goods(1, number, 1, "100"));
    }

    @Test
    void aLicenseForSeveralBatchesTakesAsManyDeclarationsAsItSays() { // WO-02: not-one-batch
        String number = licensed(generalApplication(line(1, "500", "KGM")), Map.of("maxUses", 2));
        UUID first = declaration();
        held(first, 1, goods(1, number, 1, "100"));
        use(first, 1);
        UUID second = declaration();
        held(second, 1, goods(1, number, 1, "100"));

        put(declaration(), request(1, goods(1, number, 1, "100")))
                .then()
                .body("lines[0].failures.check", contains("USES"));
        use(second, 1);
        Api.get(TestTokens.exporter(TestTokens.E1), "/v1/licenses/" + number)
                .then()
                .body("state", equalTo("USED_UP"));
    }

    @Test
    void withoutANumberOfUsesThereIsNoLimit() { // WO-02, WO-03: for dual-use items the license itself says so
        String number = licensed(generalApplication(line(1, "500", "KGM")));

        Api.get(TestTokens.exporter(TestTokens.E1), "/v1/licenses/" + number)
                .then()
                .body("maxUses", nullValue());
        for (int i = 0; i < 13; i++) {
            held(declaration(), 1, goods(1, number, 1, "1"));
        }
    }

    @Test
    void theEndOfTheYearEndsNoExportLicense() { // WO-09: the rule of import licenses is not carried over
        LocalDate april = LocalDate.of(today().getYear() + 1, 4, 1);
        LocalDate inAYear = today().plusYears(1);
        LocalDate day = april.isAfter(inAYear) ? inAYear : april;
        String number = licensed(singleApplication(), Map.of("validTo", inAYear.toString()));
        Map<String, Object> request = request(1, goods(1, number, 1, "100"));
        request.put("acceptanceDate", day.toString());

        put(declaration(), request).then().body("held", equalTo(true));
    }
}
