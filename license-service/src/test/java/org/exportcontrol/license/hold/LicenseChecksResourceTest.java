package org.exportcontrol.license.hold;

import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.status;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** WO-08 and its neighbors: in what license and declaration must agree. */
@QuarkusTest
@WithNeighbors
class LicenseChecksResourceTest {

    @Test
    void everyDisagreementOfALineIsSaidAtOnce() {
        Map<String, Object> application = singleApplication();
        application.put("customsOffice", "2248");
        String number = licensed(application);
        Map<String, Object> goods = goods(1, number, 1, "501");
        goods.put("controlCodes", List.of("1C905.b", "1C904.a.4"));
        goods.put("commodityCode", "8505111000");
        goods.put("importer", "Another GmbH");
        goods.put("endUser", "Another GmbH");
        Map<String, Object> request = request(1, goods);
        request.put("acceptanceDate", today().minusDays(1).toString());
        request.put("destinationCountry", "USA");
        request.put("customsOffice", "5301");

        put(declaration(), request)
                .then()
                .statusCode(200)
                .body("held", equalTo(false))
                .body(
                        "lines[0].failures.check",
                        contains(
                                "VALIDITY",
                                "DESTINATION",
                                "CUSTOMS_HOUSE",
                                "IMPORTER",
                                "END_USER",
                                "CONTROL_CODE",
                                "COMMODITY_CODE",
                                "QUANTITY"))
                .body("lines[0].failures.findAll { it.rule == null || it.source == null }.size()", equalTo(0))
                .body("lines[0].failures[1].rule", equalTo("WO-08"))
                .body(
                        "lines[0].failures.detail.en",
                        hasItems(
                                "Destination: the license says \"DEU\", the declaration \"USA\".",
                                "Customs house: the license says \"2248\", the declaration \"5301\".",
                                "Importer: the license says \"Rhein Motoren GmbH\", the declaration \"Another GmbH\".",
                                "Control code: the license says \"1C905.b\", the declaration \"1C905.b, 1C904.a.4\"."))
                .body(
                        "lines[0].failures.detail.zh",
                        hasItems(
                                "最终目的国：许可证为“DEU”，报关单为“USA”。",
                                "最终用户：许可证为“Rhein Motoren GmbH, Werk Köln”，报关单为“Another GmbH”。",
                                "商品编号：许可证为“2846901500”，报关单为“8505111000”。"))
                .body("lines[0].failures[1].remedy.zh", notNullValue());
    }

    @Test
    void namesAgreeWhateverTheirWidthCaseAndBlanks() {
        String number = licensed(singleApplication());
        Map<String, Object> goods = goods(1, number, 1, "500");
        goods.put("importer", "ＲＨＥＩＮ  motoren GmbH ");

        held(declaration(), 1, goods);
    }

    @Test
    void aLineThatIsNotThereAndAUnitOfAnotherKindAreRefused() {
        String number = licensed(singleApplication());
        Map<String, Object> pieces = goods(2, number, 1, "10");
        pieces.put("unit", "C62");
        Map<String, Object> inexact = goods(3, number, 1, "0.0000005");

        put(declaration(), request(1, goods(1, number, 9, "1"), pieces, inexact))
                .then()
                .body("lines[0].failures.check", contains("LINE"))
                .body("lines[1].failures.check", contains("UNIT"))
                .body("lines[1].failures[0].rule", equalTo("WO-07"))
                .body("lines[1].failures[0].remedy.en", containsString("KGM"))
                .body("lines[2].failures.check", contains("UNIT"))
                .body("lines[2].failures[0].remedy.en", containsString("0.000001 KGM"));
    }

    @Test
    void whereNothingIsFreeAnotherLicenseIsTheRemedy() {
        String number = licensed(generalApplication(line(1, "500", "KGM")));
        held(declaration(), 1, goods(1, number, 1, "400"));

        refusedQuantity(number, "Declare up to 100 kg on this line.");
        held(declaration(), 1, goods(1, number, 1, "100"));
        refusedQuantity(number, "Use another license.");
    }

    @Test
    void goodsWithoutAnyCodeAreNotCovered() {
        String number = licensed(singleApplication());
        Map<String, Object> goods = goods(1, number, 1, "1");
        goods.put("controlCodes", List.of());

        put(declaration(), request(1, goods))
                .then()
                .body("lines[0].failures.check", contains("CONTROL_CODE"))
                .body("lines[0].failures[0].detail.en", containsString("names none"));
    }

    @Test
    void whatTheDeclarationLeavesOutOrCannotBeNeverAgrees() {
        String number = licensed(singleApplication());
        Map<String, Object> goods = goods(1, number, 0, "1");
        goods.remove("importer");
        goods.remove("endUser");
        Map<String, Object> odd = goods(2, number, 1, "1");
        odd.put("unit", "千克");
        odd.put("commodityCode", "28469015");

        put(declaration(), request(1, goods, odd))
                .then()
                .statusCode(200)
                .body("lines[0].failures.check", contains("IMPORTER", "END_USER", "LINE"))
                .body(
                        "lines[0].failures[0].detail.en",
                        equalTo("Importer: the license says \"Rhein Motoren GmbH\", the declaration names none."))
                .body(
                        "lines[0].failures[1].detail.zh",
                        containsString("最终用户：许可证为“Rhein Motoren GmbH, Werk Köln”，报关单未填写。"))
                .body("lines[1].failures.check", contains("COMMODITY_CODE", "UNIT"));
    }

    @Test
    void anOpenHoldCountsAsTheOneUseOfASingleLicense() {
        String number = licensed(singleApplication());
        UUID first = declaration();
        held(first, 1, goods(1, number, 1, "100"));

        put(declaration(), request(1, goods(1, number, 1, "100")))
                .then()
                .body("lines[0].failures.check", contains("USES"));
        use(first, 1);
        put(declaration(), request(1, goods(1, number, 1, "100")))
                .then()
                .body("lines[0].failures.check", contains("LICENSE_STATE", "USES"));
    }

    @Test
    void aGeneralLicenseWithMostUsesCountsDeclarations() {
        String number = licensed(generalApplication(line(1, "500", "KGM")), Map.of("maxUses", 2));
        held(declaration(), 1, goods(1, number, 1, "1"), goods(2, number, 1, "1"));
        held(declaration(), 1, goods(1, number, 1, "1"));

        put(declaration(), request(1, goods(1, number, 1, "1")))
                .then()
                .body("lines[0].failures.check", contains("USES"));
    }

    @Test
    void theVerdictRestsOnTheAcceptanceDateNotOnToday() {
        String number = licensed(singleApplication());
        Map<String, Object> request = request(1, goods(1, number, 1, "1"));
        request.put("acceptanceDate", today().plusMonths(6).plusDays(1).toString());

        put(declaration(), request).then().body("lines[0].failures.check", contains("VALIDITY"));
        request.put("attempt", 2);
        request.put("acceptanceDate", today().plusMonths(6).toString());
        UUID declaration = declaration();
        put(declaration, request).then().body("held", equalTo(true));
        assertEquals("HELD", status(declaration).getString("state"));
    }

    @Test
    void whoIsNotTheHolderLearnsNoMoreThanAboutAnUnknownNumber() {
        String number = licensed(singleApplication());
        String foreign = failures(number, false);
        String unknown = failures("99-ZZ-999999", true);

        assertEquals(unknown.replace("99-ZZ-999999", number), foreign);
    }

    @Test
    void aTryOnAnothersLicenseIsRecordedForTheMinistry() {
        String number = licensed(singleApplication());
        failures(number, true);

        Api.get(TestTokens.director(), "/v1/audit/license/" + number)
                .then()
                .statusCode(200)
                .body("items.move", hasItem("foreign-use-tried"))
                .body("items.find { it.move == 'foreign-use-tried' }.onBehalfOf", equalTo("e1"));
        Api.get(TestTokens.exporter(TestTokens.E1), "/v1/audit/license/" + number)
                .then()
                .body("items.move", contains("granted"));
    }

    private static void refusedQuantity(String number, String remedy) {
        put(declaration(), request(1, goods(1, number, 1, "101")))
                .then()
                .body("lines[0].failures.check", contains("QUANTITY"))
                .body("lines[0].failures[0].remedy.en", equalTo(remedy));
    }

    private static String failures(String number, boolean dryRun) {
        Map<String, Object> request = request(1, goods(1, number, 1, "1000000"));
        request.put("consignor", TestTokens.E2);
        request.put("dryRun", dryRun);
        request.put("destinationCountry", "USA");
        return put(declaration(), request)
                .then()
                .statusCode(200)
                .body("held", equalTo(false))
                .body("lines[0].failures.check", contains("HOLDER"))
                .extract()
                .jsonPath()
                .getList("lines")
                .toString();
    }
}
