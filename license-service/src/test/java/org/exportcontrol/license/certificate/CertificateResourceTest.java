package org.exportcontrol.license.certificate;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithNeighbors
class CertificateResourceTest {

    private static final String EXPORTER = TestTokens.exporter(TestTokens.E1);
    private static final String DIRECTOR = TestTokens.director();

    @Test
    void aCertificateNamesEverythingThatBinds() throws Exception { // DE-08
        Map<String, Object> application = generalApplication(line(1, "500", "KGM"), line(7, "2.5", "TNE"));
        application.put("customsOffice", "2248");
        String number = licensed(
                application,
                Map.of("maxUses", 12, "conditions", List.of(Map.of("owner", "HOLDER", "text", "每批出口后报告"))));

        JsonNode signed = Offline.payload(Certificates.of(number).getString("signed"));

        assertEquals(
                new ObjectMapper().readTree("""
                {"number": "%s", "type": "GENERAL",
                 "holder": {"organization": "91360700MA1A2B3C6N", "name": "赣州稀土进出口有限公司"},
                 "lines": [
                  {"line": 1, "notice": null, "controlCodes": ["1C905.b"], "commodityCodes": ["2846901500"], "name": "氧化镝",
                   "quantity": "500", "unit": "KGM", "tolerancePercent": "0"},
                  {"line": 7, "notice": null, "controlCodes": ["1C905.b"], "commodityCodes": ["2846901500"], "name": "氧化镝",
                   "quantity": "2.5", "unit": "TNE", "tolerancePercent": "0"}],
                 "destinationCountry": "DEU", "importer": "Rhein Motoren GmbH",
                 "endUsers": ["Rhein Motoren GmbH, Werk Köln"], "endUse": "永磁同步电机用钕铁硼磁体",
                 "customsOffice": "2248", "validFrom": "%s", "validTo": "%s", "maxUses": 12,
                 "conditions": [{"owner": "HOLDER", "text": "每批出口后报告"}], "registration": null, "replaces": null,
                 "issuingAuthority": {"en": "Ministry of Commerce of the People's Republic of China",
                  "zh": "中华人民共和国商务部"},
                 "issuedOn": "%s", "verificationCode": "%s"}""".formatted(
                                number, today(), today().plusMonths(6), today(), Certificates.code(number))),
                signed);
    }

    @Test
    void itIsSignedOnceAndStaysAsItWasSigned() {
        String number = licensed(singleApplication());
        JsonPath first = Certificates.of(number);

        ok(Api.move(DIRECTOR, "/v1/licenses/" + number + "/revoke", 0, ground("OBTAINED_BY_FRAUD")));

        assertEquals(first.getString("signed"), Certificates.of(number).getString("signed"));
        assertEquals(
                "http://localhost:8080/api/license/v1/verifications/" + first.getString("document.verificationCode")
                        + "/page",
                first.getString("verificationUrl"));
        Api.get(DIRECTOR, "/v1/audit/license/" + number)
                .then()
                .body("items.move", contains("granted", "certified", "revoked"));
        Api.get(DIRECTOR, "/v1/audit/license/" + number + "/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    void ofThoseWhoReadItFirstAtTheSameTimeOneHasItSigned() throws Exception {
        String number = licensed(singleApplication());
        Callable<String> reader = () -> Certificates.of(number).getString("signed");
        ExecutorService readers = Executors.newFixedThreadPool(6);
        try {
            List<Future<String>> read = readers.invokeAll(List.of(reader, reader, reader, reader, reader, reader));
            for (Future<String> signed : read) {
                assertEquals(read.get(0).get(), signed.get());
            }
        } finally {
            readers.shutdown();
        }
        Api.get(DIRECTOR, "/v1/audit/license/" + number).then().body("items.move", contains("granted", "certified"));
    }

    @Test
    void itsHolderTheMinistryAndCustomsReadItAndNobodyElse() {
        String number = licensed(singleApplication());

        for (String token : List.of(EXPORTER, DIRECTOR, TestTokens.officer(), TestTokens.provincial("36"))) {
            assertEquals(200, Api.get(token, Certificates.path(number)).statusCode());
            assertEquals(
                    200, Api.get(token, Certificates.path(number) + "/page").statusCode());
        }
        for (String token : List.of(TestTokens.exporter(TestTokens.E2), TestTokens.provincial("33"))) {
            for (String path : List.of(Certificates.path(number), Certificates.path(number) + "/page")) {
                Api.get(token, path).then().statusCode(404).body("type", equalTo("/problems/license-not-found"));
            }
        }
        assertEquals(
                403, Api.get(TestTokens.operator(), Certificates.path(number)).statusCode());
        assertEquals(401, given().get(Certificates.path(number) + "/page").statusCode());
        assertEquals(404, Api.get(EXPORTER, Certificates.path("26-AA-999999")).statusCode());
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        String number = licensed(singleApplication());
        for (String path : List.of(Certificates.path(number), Certificates.path(number) + "/page")) {
            Response first = Api.get(EXPORTER, path);
            assertEquals("private, no-cache", first.header("Cache-Control"));

            Response second = Api.as(EXPORTER)
                    .header("If-None-Match", first.header("ETag"))
                    .get(path);
            assertEquals(304, second.statusCode());
            assertTrue(second.asString().isEmpty());

            assertEquals(
                    200,
                    Api.as(EXPORTER)
                            .header("If-None-Match", "\"other\"")
                            .get(path)
                            .statusCode());
        }
    }

    @Test
    void aPrintoutOfALicenseThatRestsIsAnother() {
        String number = licensed(singleApplication());
        String valid = Api.get(EXPORTER, Certificates.path(number) + "/page").header("ETag");

        ok(Api.move(DIRECTOR, "/v1/licenses/" + number + "/pause", 0, ground("FACTORS_CHANGED")));

        Response paused = Api.as(EXPORTER).header("If-None-Match", valid).get(Certificates.path(number) + "/page");
        assertEquals(200, paused.statusCode());
        assertTrue(paused.asString().contains("Signed, but paused"), paused.asString());
    }

    @Test
    void theLicenseThatReplacesAnotherHasACertificateOfItsOwn() { // LF-02
        String old = licensed(singleApplication());
        String oldCode = Certificates.code(old);
        String change = Api.create(
                        EXPORTER,
                        "/v1/licenses/" + old + "/changes",
                        Map.of("importer", "Elbe Motoren GmbH", "reason", "买方更名"))
                .path("id");
        ok(Api.move(TestTokens.provincial("36"), "/v1/license-changes/" + change + "/accept", 0, null));
        String number = ok(Api.move(
                        DIRECTOR,
                        "/v1/license-changes/" + change + "/decide",
                        1,
                        Map.of("granted", true, "grounds", "同意变更")))
                .getString("newNumber");

        JsonPath replacing = Certificates.of(number);
        assertEquals(old, replacing.getString("document.replaces"));
        assertEquals("Elbe Motoren GmbH", replacing.getString("document.importer"));
        assertNotEquals(oldCode, replacing.getString("document.verificationCode"));
        given().get("/v1/verifications/" + oldCode).then().body("license.state", equalTo("REPLACED"));
        given().get("/v1/verifications/" + replacing.getString("document.verificationCode"))
                .then()
                .body("license.state", equalTo("VALID"))
                .body("license.number", equalTo(number));
    }

    @Test
    void aCertificateWhoseKeyIsPublishedNoLongerIsSignedAnewUnderItsCode() throws Exception {
        String number = licensed(singleApplication());
        JsonPath first = Certificates.of(number);
        EllipticCurveJsonWebKey gone = Certificates.key("gone");
        String unverifiable =
                Certificates.signed(gone, "export-license+json", Certificates.payload(first.getString("signed")));
        Certificates.file(number, gone, unverifiable);
        String keys = given().get("/v1/keys").asString();
        assertFalse(Offline.verifies(unverifiable, keys));

        JsonPath second = Certificates.of(number);

        assertTrue(Offline.verifies(second.getString("signed"), keys));
        assertEquals(first.getString("keyId"), second.getString("keyId"));
        assertEquals(
                Offline.payload(first.getString("signed")),
                Offline.payload(second.getString("signed")),
                "the same certificate");
    }

    private static Map<String, String> ground(String ground) {
        return Map.of("ground", ground, "reason", "reason");
    }
}
