package org.exportcontrol.license.report;

import static org.exportcontrol.license.testkit.Holding.correct;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.exportcontrol.license.testkit.Reporting.changeOfEndUse;
import static org.exportcontrol.license.testkit.Reporting.file;
import static org.exportcontrol.license.testkit.Reporting.filed;
import static org.exportcontrol.license.testkit.Reporting.goods;
import static org.exportcontrol.license.testkit.Reporting.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Reports on shipment, arrival, installation and use, as the license asks (LF-09). */
@QuarkusTest
@WithNeighbors
class GoodsReportResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);

    @Test
    void aReportIsDraftedFromTheLedgerAndAgreesWithIt() { // LF-09
        String number = licensed(
                generalApplication(
                        Licensing.line(1, "500", "KGM"),
                        Licensing.line(2, "1.5", "TNE"),
                        Licensing.line(3, "9", "KGM")),
                Map.of(
                        "conditions",
                        List.of(
                                Map.of("owner", "HOLDER", "text", "每批出口后报告"),
                                Map.of("owner", "CUSTOMS", "text", "查验"))));
        UUID declaration = declaration();
        Map<String, Object> hold = request(1, Holding.goods(1, number, 1, "120"), Holding.goods(2, number, 2, "250.5"));
        String declarationNumber =
                "22480%013d".formatted((declaration.getMostSignificantBits() >>> 1) % 10_000_000_000_000L);
        hold.put("declarationNumber", declarationNumber);
        ok(put(declaration, hold));
        ok(use(declaration, 2));

        for (String named : List.of(declaration.toString(), declarationNumber)) {
            Api.get(EXPORTER, prefill(number) + named)
                    .then()
                    .statusCode(200)
                    .body("draft.kind", equalTo("SHIPMENT"))
                    .body("draft.declarationId", equalTo(declaration.toString()))
                    .body("draft.lines.line", contains(1, 2))
                    .body("draft.lines.quantity", contains("120", "0.2505"))
                    .body("draft.lines.unit", contains("KGM", "TNE"))
                    .body("declarationNumber", equalTo(declarationNumber))
                    .body("releasedOn", equalTo(today().toString()))
                    .body("lines.used", contains("120", "0.2505"))
                    .body("lines.reported", contains("0", "0"))
                    .body("lines[0].name", equalTo("氧化镝"))
                    .body("conditions.text", contains("每批出口后报告"));
        }
        Map<String, Object> report = new HashMap<>(
                ok(Api.get(EXPORTER, prefill(number) + declaration)).getMap("draft"));
        report.put("day", today().toString());
        report.put("truthful", true);
        file(number, report)
                .then()
                .statusCode(201)
                .body("state", equalTo("RECORDED"))
                .body("rule", equalTo("LF-09"))
                .body("source", equalTo("DUR 18"))
                .body("agrees", equalTo(true))
                .body("lines.difference", contains("0", "0"))
                .body("consequence.en", containsString("Nothing is booked by a report"));
        Api.get(EXPORTER, prefill(number) + declaration)
                .then()
                .body("draft.lines", equalTo(List.of()))
                .body("lines.reported", contains("120", "0.2505"));
        assertEquals("VALID", Holding.state(number));
    }

    @Test
    void aDifferenceIsShownAndKeptAndNeverBooked() { // LF-09: the ledger is the only balance
        String number = licensed(generalApplication(Licensing.line(1, "500", "KGM"), Licensing.line(2, "500", "KGM")));
        UUID declaration = used(number, Holding.goods(1, number, 1, "120"), Holding.goods(2, number, 2, "30"));
        String ledger = Api.get(EXPORTER, "/v1/licenses/" + number + "/ledger").asString();

        String id = filed(number, goods("SHIPMENT", declaration, line(1, "0.1", "TNE")));

        Api.get(EXPORTER, "/v1/reports/" + id)
                .then()
                .body("agrees", equalTo(false))
                .body("lines.line", contains(1, 2))
                .body("lines.quantity", contains("0.1", null))
                .body("lines.unit", contains("TNE", null))
                .body("lines.balanceUnit", contains("KGM", "KGM"))
                .body("lines.reported", contains("100", "0"))
                .body("lines.used", contains("120", "30"))
                .body("lines.difference", contains("-20", "-30"));
        assertEquals(
                ledger, Api.get(EXPORTER, "/v1/licenses/" + number + "/ledger").asString());
        assertEquals("120", Holding.balance(number, "used"));

        ok(correct(declaration, 3, correction(number, "20")));
        assertEquals("100", Holding.balance(number, "used"));
        Api.get(EXPORTER, "/v1/reports/" + id)
                .then()
                .body("lines[0].used", equalTo("120")); // what the ledger showed when it was filed
    }

    @Test
    void partsAddUpAndACorrectedReportCountsNoMore() {
        String number = licensed(singleApplication());
        UUID declaration = used(number, Holding.goods(1, number, 1, "500"));
        filed(number, goods("ARRIVAL", declaration, line(1, "200", "KGM")));
        String second = filed(number, goods("ARRIVAL", declaration, line(1, "400", "KGM")));
        Api.get(EXPORTER, "/v1/reports/" + second).then().body("lines[0].difference", equalTo("100"));

        Map<String, Object> right = goods("ARRIVAL", declaration, line(1, "300", "KGM"));
        right.put("corrects", second);
        file(number, right)
                .then()
                .statusCode(201)
                .body("corrects", equalTo(second))
                .body("lines[0].reported", equalTo("500"))
                .body("agrees", equalTo(true));

        Api.get(EXPORTER, "/v1/reports/" + second).then().body("state", equalTo("CORRECTED"));
        Api.get(EXPORTER, "/v1/audit/report/" + second).then().body("items.move", contains("filed", "corrected"));
        Api.get(EXPORTER, "/v1/audit/report/" + second + "/verification").then().body("intact", equalTo(true));
        file(number, right).then().statusCode(422).body("violations.pointer", contains("/corrects"));
        Map<String, Object> ofAnotherKind = goods("USE", declaration, line(1, "1", "KGM"));
        ofAnotherKind.put("corrects", second);
        file(number, ofAnotherKind).then().statusCode(422).body("violations.pointer", contains("/corrects"));
    }

    @Test
    void goodsThatLeftWithoutReleaseAreShownNotHidden() {
        String number = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, Holding.goods(1, number, 1, "500"));

        file(number, goods("SHIPMENT", declaration, line(1, "500", "KGM")))
                .then()
                .statusCode(201)
                .body("lines[0].used", equalTo("0"))
                .body("lines[0].difference", equalTo("500"));
        Api.get(EXPORTER, prefill(number) + declaration).then().body("releasedOn", nullValue());
    }

    @Test
    void onlyReportsOnGoodsAreDraftedAndOnlyForWhoHoldsTheLicense() {
        String number = licensed(singleApplication());
        UUID declaration = used(number, Holding.goods(1, number, 1, "500"));

        Api.get(EXPORTER, "/v1/licenses/" + number + "/reports/prefill")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("?declaration"));
        Api.get(EXPORTER, prefill(number) + declaration + "&kind=CHANGE_OF_END_USE")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("?kind"));
        for (String unknown : List.of(UUID.randomUUID().toString(), "224820261234567890")) {
            Api.get(EXPORTER, prefill(number) + unknown).then().statusCode(404);
        }
        Api.get(TestTokens.exporter(TestTokens.E2), prefill(number) + declaration)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/license-not-found"));
    }

    @Test
    void aLicenseThatRestsOrHasEndedIsStillReportedOn() { // LF-08, LF-09: a single license lapses by its export
        String number = licensed(singleApplication());
        UUID declaration = used(number, Holding.goods(1, number, 1, "500"));
        assertEquals("LAPSED", Holding.state(number));
        filed(number, changeOfEndUse());

        filed(number, goods("ARRIVAL", declaration, line(1, "500", "KGM")));
    }

    private static String prefill(String number) {
        return "/v1/licenses/" + number + "/reports/prefill?declaration=";
    }

    private static UUID used(String number, Map<?, ?>... goods) {
        UUID declaration = declaration();
        held(declaration, 1, goods);
        ok(use(declaration, 2));
        return declaration;
    }

    private static Map<String, Object> correction(String number, String quantity) {
        return Map.of("goodsLine", 1, "licenseNumber", number, "licenseLine", 1, "quantity", quantity, "unit", "KGM");
    }
}
