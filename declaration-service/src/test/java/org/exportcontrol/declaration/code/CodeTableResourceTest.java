package org.exportcontrol.declaration.code;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;

/** Section 5.2: fields of the declaration are filled in from tables that are data. */
@QuarkusTest
class CodeTableResourceTest extends DeclarationScenario {

    private static final String SUPERVISOR = TestTokens.supervisor();
    private static final String MODES = "/v1/code-tables/trade-modes";

    @Test
    void anyoneReadsTheTablesThatAreShipped() {
        given().get(MODES)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("edition", equalTo(0))
                .body("complete", equalTo(false))
                .body("rows.code", hasItem("0110"));
        given().get("/v1/code-tables").then().body("$", hasSize(CodeTableName.values().length));
        given().get("/v1/code-tables/colors").then().statusCode(404);
    }

    @Test
    void anImportTakesThePlaceOfTheTableOnItsDays() {
        put(
                        SUPERVISOR,
                        0,
                        table(
                                true,
                                row("0110", null, "2026-03-31"),
                                row("0110", "2026-04-01", null),
                                row("1300", "2027-01-01", null)))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rows.code", contains("0110"));
        given().get(MODES + "?asOf=2027-02-01").then().body("rows.code", contains("0110", "1300"));
        put(SUPERVISOR, 0, table(true, row("9900", null, null))).statusCode(412);
        put(SUPERVISOR, 1, table(true, row("9900", null, null))).statusCode(200).body("edition", equalTo(2));
        as(OFFICER)
                .get("/v1/audit/code-table/trade-modes")
                .then()
                .body("move", equalTo(List.of("imported", "imported")))
                .body("person", equalTo(List.of("supervisor", "supervisor")));
        as(TestTokens.operator())
                .get("/v1/audit/code-table/trade-modes/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    void aCompleteTableDecidesWhatADeclarationMayBear() {
        String id = draft(E1, Forms.magnets());
        put(SUPERVISOR, 0, table(true, row("1300", null, null))).statusCode(200);
        lodge(id)
                .statusCode(422)
                .body("violations.pointer", equalTo(List.of("/tradeMode")))
                .body("violations[0].rule", equalTo("D18"));
        put(SUPERVISOR, 1, table(false, row("0110", null, "2026-03-15"))).statusCode(200);
        lodge(id).statusCode(422).body("violations.pointer", equalTo(List.of("/tradeMode"))); // known for other days
        put(SUPERVISOR, 2, table(false, row("1300", null, null))).statusCode(200);
        lodge(id).statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void aTableIsImportedAsCsvToo() {
        String csv = "# source: GAC\n# complete: true\ncode,zh,en,from,to,meaning\n"
                + "0110,一般贸易,\"ordinary, \"\"plain\"\" trade\",2020-01-01,,\n";
        putCsv(0, csv)
                .statusCode(200)
                .body("source", equalTo("GAC"))
                .body("complete", equalTo(true))
                .body("rows[0].en", equalTo("ordinary, \"plain\" trade"));
        putCsv(1, "code,zh\n0110,x\n1,2,3\n0110,a,b,soon,,\n")
                .statusCode(400)
                .body("violations", hasSize(4))
                .body("violations.detail", hasItem("Line 4 has a date that is none: soon."));
        putCsv(1, "code,zh,en,from,to,meaning\n")
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/source", "/rows"));
    }

    @Test
    void everyFaultOfATableComesAtOnce() {
        put(
                        SUPERVISOR,
                        0,
                        table(
                                true,
                                row("0110", "2026-01-01", null),
                                row("0110", null, "2026-01-01"),
                                row("110", null, null),
                                row("1300", "2026-02-01", "2026-01-01"),
                                "{\"code\":\"2600\",\"zh\":\" \"}"))
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/rows/1/code", "/rows/2/code", "/rows/3/to", "/rows/4")));
        put(SUPERVISOR, 0, "{\"source\":\"s\",\"rows\":[]}").statusCode(400);
    }

    @Test
    void onlyASupervisorImports() {
        put(OFFICER, 0, table(true, row("0110", null, null)))
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        put(E1, 0, table(true, row("0110", null, null))).statusCode(403);
    }

    @Test
    void aQuantityInCustomsUnitsIsHeldByItsUneceUnit() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String kilograms = accepted(Forms.licensedOxide().with("/lines/0/unit", "\"035\""));
        assertTrue(held(kilograms).contains("\"quantity\":\"500\",\"unit\":\"KGM\""), held(kilograms));
        read(kilograms).then().body("form.lines[0].unit", equalTo("035"));
        String pieces = accepted(Forms.licensedOxide()
                .with("/lines/0/quantity", "\"20\"")
                .with("/lines/0/unit", "\"007\"")
                .with("/lines/0/firstStatutory", "{\"quantity\":\"480.5\",\"unit\":\"035\"}"));
        assertTrue(held(pieces).contains("\"quantity\":\"480.5\",\"unit\":\"KGM\""), held(pieces));
    }

    private static String held(String id) {
        return Neighbors.lastBody("PUT", "/internal/v1/holds/" + id);
    }

    private static ValidatableResponse put(String token, long edition, String body) {
        return as(token)
                .header("If-Match", "\"" + edition + "\"")
                .body(body)
                .put(MODES)
                .then();
    }

    private static ValidatableResponse putCsv(long edition, String csv) {
        return given().auth()
                .oauth2(SUPERVISOR)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)
                                .defaultContentCharset(StandardCharsets.UTF_8)))
                .contentType("text/csv; charset=UTF-8")
                .header("If-Match", "\"" + edition + "\"")
                .body(csv)
                .put(MODES)
                .then();
    }

    private static String table(boolean complete, String... rows) {
        return "{\"source\":\"GAC\",\"complete\":" + complete + ",\"rows\":[" + String.join(",", rows) + "]}";
    }

    private static String row(String code, String from, String to) {
        return "{\"code\":\"" + code + "\",\"zh\":\"中文\",\"en\":\"e\""
                + (from == null ? "" : ",\"from\":\"" + from + "\"")
                + (to == null ? "" : ",\"to\":\"" + to + "\"") + "}";
    }
}
