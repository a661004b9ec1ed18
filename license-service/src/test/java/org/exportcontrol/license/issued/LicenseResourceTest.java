package org.exportcontrol.license.issued;

import static org.exportcontrol.license.testkit.Database.execute;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class LicenseResourceTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);

    @Test
    void aLicenseNamesEverythingItBinds() {
        Map<String, Object> application = generalApplication(line(1, "500", "KGM"), line(7, "2.5", "TNE"));
        application.put("customsOffice", "2248");
        String number = licensed(
                application,
                Map.of("maxUses", 12, "conditions", List.of(Map.of("owner", "HOLDER", "text", "每批出口后报告"))));

        Api.get(E1, "/v1/licenses/" + number)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("number", equalTo(number))
                .body("type", equalTo("GENERAL"))
                .body("state", equalTo("VALID"))
                .body("holder.organization", equalTo(TestTokens.E1))
                .body("holder.name", equalTo("赣州稀土进出口有限公司"))
                .body("lines.line", contains(1, 7))
                .body("lines[1].quantity", equalTo("2.5"))
                .body("lines[1].unit", equalTo("TNE"))
                .body("lines[0].controlCodes", contains("1C905.b"))
                .body("destinationCountry", equalTo("DEU"))
                .body("customsOffice", equalTo("2248"))
                .body("validFrom", equalTo(today().toString()))
                .body("maxUses", equalTo(12))
                .body("conditions[0].text", equalTo("每批出口后报告"))
                .body("conditions[0].owner", equalTo("HOLDER"));
    }

    @Test
    void aFreshBalanceIsAllFree() {
        String number = licensed(generalApplication(line(1, "500", "KGM"), line(2, "2.5", "TNE")));

        Api.get(E1, "/v1/licenses/" + number + "/balance")
                .then()
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("lines.licensed", contains("500", "2.5"))
                .body("lines.free", contains("500", "2.5"))
                .body("lines.available", contains("500", "2.5"))
                .body("lines.toleranceDrawn", contains("0", "0"))
                .body("lines.adjusted", contains("0", "0"))
                .body("lines.carriedOver", contains("0", "0"));
        Api.get(E1, "/v1/licenses/" + number + "/ledger")
                .then()
                .body("items.kind", contains("LICENSED", "LICENSED"))
                .body("items.kilograms", contains("500", "2500"))
                .body("items.declarationId", contains(nullValue(), nullValue()));
    }

    @Test
    void nothingIsAvailableOnALicenseThatIsNotValid() {
        String number = licensed(singleApplication());
        execute("update license set state = 'PAUSED' where number = '" + number + "'");

        Api.get(E1, "/v1/licenses/" + number + "/balance")
                .then()
                .body("state", equalTo("PAUSED"))
                .body("lines[0].free", equalTo("500"))
                .body("lines[0].available", equalTo("0"));
    }

    @Test
    void nothingIsAvailableBeforeTheFirstDay() {
        String number = licensed(
                singleApplication(), Map.of("validFrom", today().plusDays(1).toString()));

        Api.get(E1, "/v1/licenses/" + number + "/balance")
                .then()
                .body("state", equalTo("VALID"))
                .body("lines[0].free", equalTo("500"))
                .body("lines[0].available", equalTo("0"));
    }

    @Test
    void anExpiredLicenseIsExpiredWhateverIsStored() {
        String number = licensed(singleApplication());
        execute("update license set valid_from = date '2020-01-01', valid_to = date '2020-12-31' where number = '"
                + number + "'");

        Api.get(E1, "/v1/licenses/" + number).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void theHolderTheMinistryAndCustomsSeeALicenseAndNobodyElse() {
        String number = licensed(singleApplication());

        for (String token :
                new String[] {E1, TestTokens.director(), TestTokens.officer(), TestTokens.provincial("36")}) {
            assertEquals(200, Api.get(token, "/v1/licenses/" + number).statusCode());
            assertEquals(
                    200, Api.get(token, "/v1/licenses/" + number + "/balance").statusCode());
            assertEquals(
                    200, Api.get(token, "/v1/licenses/" + number + "/ledger").statusCode());
        }
        for (String token : new String[] {TestTokens.exporter(TestTokens.E2), TestTokens.provincial("33")}) {
            Api.get(token, "/v1/licenses/" + number)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/license-not-found"));
            assertEquals(
                    404, Api.get(token, "/v1/licenses/" + number + "/balance").statusCode());
            assertEquals(
                    404, Api.get(token, "/v1/licenses/" + number + "/ledger").statusCode());
            Api.get(token, "/v1/licenses?limit=500").then().statusCode(200).body("items.number", not(hasItem(number)));
        }
    }

    @Test
    void numbersFollowEachOtherWithoutGaps() {
        String first = licensed(singleApplication());
        String second = licensed(singleApplication());

        assertEquals(serial(first) + 1, serial(second));
        Api.get(E1, "/v1/licenses?limit=2").then().statusCode(200).body("items.number", contains(second, first));
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
