package org.exportcontrol.license.certificate;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anyone may ask, hence without a token. */
@QuarkusTest
@WithNeighbors
class VerificationResourceTest {

    private static final String DIRECTOR = TestTokens.director();

    @Test
    void whoHasThePaperLearnsWhetherTheLicenseStands() {
        String number = licensed(singleApplication());

        byCode(Certificates.code(number))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("signed", equalTo(true))
                .body("fault", nullValue())
                .body("verdict.en", equalTo("Signed and valid today."))
                .body("asOf", equalTo(today().toString()))
                .body("license.number", equalTo(number))
                .body("license.state", equalTo("VALID"))
                .body("license.usableToday", equalTo(true))
                .body("license.since", nullValue())
                .body("license.holder.name", equalTo("赣州稀土进出口有限公司"))
                .body("license.controlCodes", contains("1C905.b"))
                .body("license.destinationCountry", equalTo("DEU"))
                .body("license.validFrom", equalTo(today().toString()))
                .body("license.validTo", equalTo(today().plusMonths(6).toString()))
                .body("license.issuingAuthority.zh", equalTo("中华人民共和国商务部"))
                .body("license.issuedOn", equalTo(today().toString()));
    }

    @Test
    void whatIsNobodysBusinessIsNotTold() {
        Map<String, Object> application = singleApplication();
        application.put("importer", "Vertraulich Import AG");
        application.put("endUsers", List.of("Vertraulich Werk AG"));
        application.put("endUse", "vertraulicher Zweck");
        String number = licensed(
                application, Map.of("conditions", List.of(Map.of("owner", "HOLDER", "text", "vertrauliche Auflage"))));
        UUID declaration = declaration();
        held(declaration, 1, line(number, "123.5", "Vertraulich Import AG", "Vertraulich Werk AG"));
        pause(number, "vertraulicher Anlass");
        String code = Certificates.code(number);
        String signed = Certificates.of(number).getString("signed");

        for (String told : List.of(
                given().get("/v1/verifications/" + code).asString(),
                given().get("/v1/verifications/" + code + "/page").asString(),
                byDocument(signed).extract().asString())) {
            assertTrue(told.contains(number), told);
            assertFalse(told.toLowerCase(Locale.ROOT).contains("vertraulich"), told);
            for (String quantity : List.of("500", "123.5", "376.5")) {
                assertFalse(
                        told.replaceAll("<style>(?s:.*?)</style>", "").contains(quantity), quantity + " in " + told);
            }
        }
    }

    @Test
    void aRevokedLicenseIsSignedButRevoked() { // LF-05
        String number = licensed(singleApplication());
        String signed = Certificates.of(number).getString("signed");
        ok(Api.move(DIRECTOR, "/v1/licenses/" + number + "/revoke", 0, ground("OBTAINED_BY_FRAUD", "r")));

        for (ValidatableResponse answer : List.of(byDocument(signed), byCode(Certificates.code(number)))) {
            answer.statusCode(200)
                    .body("signed", equalTo(true))
                    .body("verdict.en", equalTo("Signed, but revoked."))
                    .body("verdict.zh", containsString("撤销"))
                    .body("license.state", equalTo("REVOKED"))
                    .body("license.since", equalTo(today().toString()))
                    .body("license.usableToday", equalTo(false));
        }
    }

    @Test
    void aLicenseThatWasUsedOrIsOverOrHasNotBegunIsToldSo() { // LF-08
        String lapsed = licensed(singleApplication());
        UUID declaration = declaration();
        held(declaration, 1, goods(1, lapsed, 1, "500"));
        ok(use(declaration, 2));
        byCode(Certificates.code(lapsed))
                .body("license.state", equalTo("LAPSED"))
                .body("license.usableToday", equalTo(false));

        String expired = licensed(singleApplication());
        Database.execute(
                "update license set valid_from = date '2020-01-01', valid_to = date '2020-12-31' where number = '"
                        + expired + "'");
        byCode(Certificates.code(expired))
                .body("verdict.en", equalTo("Signed, but expired: its last day was 2020-12-31."));

        String later = licensed(
                singleApplication(), Map.of("validFrom", today().plusDays(9).toString()));
        byCode(Certificates.code(later))
                .body("license.state", equalTo("VALID"))
                .body("license.usableToday", equalTo(false))
                .body("verdict.en", equalTo("Signed, but not valid before " + today().plusDays(9) + "."));
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        String number = licensed(singleApplication());
        String code = Certificates.code(number);

        for (String typed : List.of(
                code.toLowerCase(Locale.ROOT),
                code.replace("-", ""),
                code.replace("-", " "),
                code.replace('0', 'O').replace('1', 'l'))) {
            given().get("/v1/verifications/{code}", typed).then().body("license.number", equalTo(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAA-AAAAA-AAAAA-AAAAA-AAAAA", "26-AA-000001", "x", "%", "AAAAA-AAAAA-AAAAA-AAAAA-AAAAU"})
    void aCodeThatWasNeverGivenIsMistypedOrForged(String code) {
        given().get("/v1/verifications/{code}", code)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/certificate-not-found"))
                .body("detail", containsString("forged"));
        Response page = given().get("/v1/verifications/{code}/page", code);
        assertEquals(404, page.statusCode());
        assertEquals("text/html;charset=UTF-8", page.contentType());
        assertTrue(page.asString().contains("查无此证"), page.asString());
    }

    @Test
    void thePageForPeopleTellsTheSame() {
        String number = licensed(singleApplication());
        String path = "/v1/verifications/" + Certificates.code(number) + "/page";

        Response good = given().get(path);
        assertEquals(200, good.statusCode());
        assertEquals("no-store", good.header("Cache-Control"));
        assertTrue(good.header("Content-Security-Policy").startsWith("default-src 'none';"));
        assertTrue(good.asString().contains("Genuine and valid"), good.asString());

        pause(number, "r");
        String paused = given().get(path).asString();
        assertTrue(paused.contains("Signed, but paused"), paused);
        assertFalse(paused.contains("Genuine and valid"), paused);
    }

    @Test
    void whatWasTakenOffTheRegisterIsToldSo() { // LF-07
        String number = licensed(singleApplication());
        String code = Certificates.code(number);
        for (String move : List.of("cancel", "deregister")) {
            ok(Api.move(
                    DIRECTOR, "/v1/licenses/" + number + "/" + move, version(number), ground("HOLDER_DISSOLVED", "r")));
        }

        byCode(code)
                .body("license.state", equalTo("CANCELLED"))
                .body("license.deregisteredOn", equalTo(today().toString()));
        assertTrue(given().get("/v1/verifications/" + code + "/page").asString().contains("注销于"));
    }

    /** A document that says more than was signed is worth nothing, and neither is one that a stranger signed (ECL 35). */
    @Test
    void whatWasAlteredOrForgedIsToldSoWithTheReason() {
        String number = licensed(singleApplication());
        String signed = Certificates.of(number).getString("signed");
        String payload = Certificates.payload(signed);

        notGenuine(Certificates.altered(signed, "\"500\"", "\"900\""), "ALTERED");
        notGenuine(Certificates.altered(signed, "DEU", "USA"), "ALTERED");
        notGenuine(Certificates.signed(Certificates.key("mine"), "export-license+json", payload), "UNKNOWN_KEY");
        notGenuine(
                Certificates.signed(
                        Certificates.key(Certificates.of(number).getString("keyId")), "export-license+json", payload),
                "ALTERED");
        notGenuine(Certificates.signed(Certificates.key("mine"), "ruling+json", payload), "OTHER_DOCUMENT");
        notGenuine(unsigned(payload), "OTHER_ALGORITHM");
    }

    /** For instance after the database was restored to a time before the license. */
    @Test
    void aDocumentOfOursWhoseLicenseIsNotOnFileIsToldSo() {
        String number = licensed(singleApplication());
        String signed = Certificates.of(number).getString("signed");
        Database.execute("update certificate set code = 'ZZZZZ-"
                + Certificates.code(number).substring(6)
                + "' where license_id = (select id from license where number = '" + number + "')");

        byDocument(signed)
                .statusCode(200)
                .body("signed", equalTo(true))
                .body("fault", equalTo("NOT_ON_FILE"))
                .body("license", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello            | 422 | certificate-unreadable",
                "a.b.c            | 422 | certificate-unreadable",
                "eyJhbGciOiJub25lIn0 | 422 | certificate-unreadable",
                "' '              | 400 | validation-failed"
            })
    void whatIsNoSignedDocumentIsAProblem(String sent, int status, String problem) {
        byDocument(sent).statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    @Test
    void whatIsLongerThanAnyCertificateIsNotEvenRead() {
        byDocument("a".repeat(8_000_001))
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"))
                .body("detail", containsString("8000000"));
    }

    private static void notGenuine(String document, String fault) {
        byDocument(document)
                .statusCode(200)
                .body("signed", equalTo(false))
                .body("fault", equalTo(fault))
                .body("verdict.en", containsString("NOT"))
                .body("license", nullValue());
    }

    private static String unsigned(String payload) {
        return Certificates.base64("{\"alg\":\"none\",\"typ\":\"export-license+json\"}")
                + '.'
                + Certificates.base64(payload)
                + '.';
    }

    private static ValidatableResponse byCode(String code) {
        return given().get("/v1/verifications/" + code).then();
    }

    private static ValidatableResponse byDocument(String signed) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("signed", signed))
                .post("/v1/verifications")
                .then();
    }

    private static Map<String, Object> line(String number, String quantity, String importer, String endUser) {
        Map<String, Object> line = goods(1, number, 1, quantity);
        line.put("importer", importer);
        line.put("endUser", endUser);
        return line;
    }

    private static void pause(String number, String reason) {
        ok(Api.move(DIRECTOR, "/v1/licenses/" + number + "/pause", version(number), ground("FACTORS_CHANGED", reason)));
    }

    private static long version(String number) {
        return ok(Api.get(DIRECTOR, "/v1/licenses/" + number)).getLong("version");
    }

    private static Map<String, String> ground(String ground, String reason) {
        return Map.of("ground", ground, "reason", reason);
    }
}
