package org.exportcontrol.license.certificate;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.Test;

/** The service after a change of its key: the former one is published still, without its private part. */
@QuarkusTest
@WithNeighbors
@TestProfile(KeyRotationTest.AfterTheChange.class)
class KeyRotationTest {

    // Profile and test are loaded apart: the former key goes from one to the other as text.
    private static final String FORMER = "testkit.former-key";

    @Test
    void aCertificateVerifiesOfflineWithThePublishedKeysAlone() throws Exception {
        JsonPath certificate = Certificates.of(licensed(singleApplication()));
        String signed = certificate.getString("signed");
        String keys = given().get("/v1/keys").asString();

        assertEquals("2026-b", certificate.getString("keyId"));
        assertTrue(Offline.verifies(signed, keys));
        assertFalse(Offline.verifies(Certificates.altered(signed, "\"500\"", "\"900\""), keys));
        assertEquals("500", Offline.payload(signed).at("/lines/0/quantity").asText());
    }

    @Test
    void whatTheFormerKeySignedVerifiesStillAndIsNotSignedAnew() throws Exception {
        String number = licensed(singleApplication());
        EllipticCurveJsonWebKey former =
                (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(FORMER));
        String before = Certificates.signed(
                former,
                "export-license+json",
                Certificates.payload(Certificates.of(number).getString("signed")));
        Certificates.file(number, former, before);

        assertTrue(Offline.verifies(before, given().get("/v1/keys").asString()));
        assertEquals(before, Certificates.of(number).getString("signed"));
        assertEquals("2026-a", Certificates.of(number).getString("keyId"));
        given().contentType(ContentType.JSON)
                .body(Map.of("signed", before))
                .post("/v1/verifications")
                .then()
                .body("signed", equalTo(true))
                .body("license.number", equalTo(number));
    }

    @Test
    void bothKeysArePublishedToAnyoneWithoutTheirSecrets() {
        given().get("/v1/keys")
                .then()
                .statusCode(200)
                .contentType("application/jwk-set+json")
                .header("Cache-Control", "public, max-age=300")
                .body("keys.kid", contains("2026-b", "2026-a"))
                .body("keys.d", contains(nullValue(), nullValue()));
    }

    /** Two keys, the former one public only. */
    public static class AfterTheChange implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            EllipticCurveJsonWebKey former = Certificates.key("2026-a");
            System.setProperty(FORMER, former.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            try {
                Path file = Files.createTempFile("signing-keys", ".json");
                file.toFile().deleteOnExit();
                Files.writeString(file, """
                        {"keys": [%s, %s]}""".formatted(
                                Certificates.key("2026-b").toJson(OutputControlLevel.INCLUDE_PRIVATE),
                                former.toJson(OutputControlLevel.PUBLIC_ONLY)));
                return Map.of("signing.keys-file", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
