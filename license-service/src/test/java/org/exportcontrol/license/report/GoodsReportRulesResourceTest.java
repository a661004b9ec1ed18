package org.exportcontrol.license.report;

import static org.exportcontrol.license.testkit.Database.execute;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.exportcontrol.license.testkit.Reporting.file;
import static org.exportcontrol.license.testkit.Reporting.filed;
import static org.exportcontrol.license.testkit.Reporting.goods;
import static org.exportcontrol.license.testkit.Reporting.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report on goods must say, and what is refused with a clear word (LF-09). */
@QuarkusTest
@WithNeighbors
class GoodsReportRulesResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-5", "1e30", "1E3", "+1", "", " 1", "NaN", "1234567890123", "0.0000000001"})
    void aQuantityIsAPlainDecimalAboveZero(String quantity) {
        String number = licensed(singleApplication());
        UUID declaration = used(number, Holding.goods(1, number, 1, "500"));

        file(number, goods("SHIPMENT", declaration, line(1, quantity, "KGM")))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("violations[0].pointer", equalTo("/lines/0/quantity"))
                .body("violations[0].detail", containsString("plain decimal above 0"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"1, MTR", "999999999999, KTN", "0.0000001, KGM"})
    void aQuantityIsAnExactMass(String quantity, String unit) { // WO-07
        String number = licensed(singleApplication());
        UUID declaration = used(number, Holding.goods(1, number, 1, "500"));

        file(number, goods("SHIPMENT", declaration, line(1, quantity, unit)))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/lines/0/quantity"))
                .body("violations.rule", contains("WO-07"));
    }

    @Test
    void linesAreThoseOfTheLicenseEachOnce() {
        String number = licensed(singleApplication());
        UUID declaration = used(number, Holding.goods(1, number, 1, "500"));

        file(number, goods("SHIPMENT", declaration, line(1, "1", "KGM"), line(9, "1", "KGM"), line(1, "2", "KGM")))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/lines/1/line", "/lines/2/line"));
        file(number, goods("SHIPMENT", declaration))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/lines"));
    }

    @Test
    void aReportOnGoodsNamesADeclarationThatDrewOnTheLicense() {
        String number = licensed(singleApplication());
        String another = licensed(singleApplication());
        UUID declaration = used(another, Holding.goods(1, another, 1, "500"));

        file(number, goods("SHIPMENT", declaration, line(1, "1", "KGM")))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/declarationId"));
        Map<String, Object> without = goods("SHIPMENT", declaration, line(1, "1", "KGM"));
        without.remove("declarationId");
        without.put("circumstances", List.of("END_USE_CHANGED"));
        without.remove("truthful");
        file(number, without)
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/declarationId", "/circumstances", "/truthful"));
    }

    @Test
    void daysInTheFutureOrOutOfOrderAreRefused() {
        String number = licensed(singleApplication());
        execute("update license set valid_from = valid_from - 10 where number = '" + number + "'");
        UUID declaration = used(number, Holding.goods(1, number, 1, "500"));

        refusedFor(number, declaration, "SHIPMENT", 1, null, "is in the future");
        refusedFor(number, declaration, "SHIPMENT", -11, null, "valid from");
        refusedFor(number, declaration, "USE", -2, 1, "is in the future");
        refusedFor(number, declaration, "USE", -2, -3, "before the first");
        filed(number, on(declaration, "ARRIVAL", -5));
        refusedFor(number, declaration, "SHIPMENT", -4, null, "ARRIVAL");
        refusedFor(number, declaration, "INSTALLATION", -6, null, "ARRIVAL");
        refusedFor(number, declaration, "USE", -6, null, "ARRIVAL");
        filed(number, on(declaration, "SHIPMENT", -5));
        filed(number, on(declaration, "SHIPMENT", -3)); // a second lot
        filed(number, on(declaration, "USE", 0));
        refusedFor(number, declaration, "ARRIVAL", -6, null, "SHIPMENT");
    }

    @Test
    void theDayIsADayOfTheCalendar() {
        String number = licensed(singleApplication());
        Map<String, Object> report = goods("SHIPMENT", declaration(), line(1, "1", "KGM"));
        for (String day : List.of("2026-02-30", "soon", "+999999999-01-01")) {
            report.put("day", day);
            assertEquals(400, file(number, report).statusCode(), day);
        }
    }

    private static Map<String, Object> on(UUID declaration, String kind, int daysFromToday) {
        Map<String, Object> report = goods(kind, declaration, line(1, "1", "KGM"));
        report.put("day", today().plusDays(daysFromToday).toString());
        return report;
    }

    /** A report that must be refused for its days, with that word in the detail. */
    private static void refusedFor(String number, UUID declaration, String kind, int from, Integer until, String word) {
        Map<String, Object> report = on(declaration, kind, from);
        if (until != null) {
            report.put("until", today().plusDays(until).toString());
        }
        file(number, report)
                .then()
                .statusCode(422)
                .body("rule", equalTo("LF-09"))
                .body("violations.detail", hasItem(containsString(word)));
    }

    private static UUID used(String number, Map<?, ?>... goods) {
        UUID declaration = declaration();
        held(declaration, 1, goods);
        ok(use(declaration, 2));
        return declaration;
    }
}
