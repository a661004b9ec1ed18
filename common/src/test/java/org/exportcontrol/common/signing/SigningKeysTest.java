package org.exportcontrol.common.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    Path folder;

    @Test
    void theFirstKeySignsAndAllArePublishedWithoutTheirSecret() throws Exception {
        EllipticCurveJsonWebKey present = key("2026-b");
        EllipticCurveJsonWebKey former = key("2026-a");
        SigningKeys keys = keys(present, former);
        String signed = keys.sign("paper+json", "{\"said\":\"是\"}");
        JsonWebKeySet published = new JsonWebKeySet(keys.publicKeys());
        assertEquals(
                List.of("2026-b", "2026-a"),
                published.getJsonWebKeys().stream().map(JsonWebKey::getKeyId).toList());
        assertFalse(keys.publicKeys().contains("\"d\""));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(signed);
        assertEquals("2026-b", signature.getKeyIdHeaderValue());
        assertEquals("paper+json", signature.getHeader("typ"));
        signature.setKey(published.getJsonWebKeys().get(0).getKey());
        assertTrue(signature.verifySignature());
        assertEquals("{\"said\":\"是\"}", signature.getPayload());
    }

    @Test
    void whatAFormerKeySignedStillPassesWhenOnlyItsPublicPartIsKept() throws Exception {
        EllipticCurveJsonWebKey former = key("2026-a");
        String signed = keys(former).sign("paper+json", "{}");
        Path file = folder.resolve("keys.json");
        Files.writeString(file, """
                {"keys": [%s, %s]}""".formatted(
                        key("2026-b").toJson(OutputControlLevel.INCLUDE_PRIVATE),
                        former.toJson(OutputControlLevel.PUBLIC_ONLY)));
        SigningKeys keys = new SigningKeys(() -> Optional.of(file));

        assertEquals(new SignatureCheck("2026-a", "{}", null), keys.check("paper+json", signed));
        assertEquals(
                SignatureFault.UNKNOWN_KEY,
                keys(key("2026-b")).check("paper+json", signed).fault());
    }

    @Test
    void whatWeDidNotSignDoesNotPass() throws Exception {
        EllipticCurveJsonWebKey key = key("k");
        SigningKeys keys = keys(key);
        String[] parts = keys.sign("paper+json", "{\"quantity\":\"500\"}").split("\\.");
        String more = base64("{\"quantity\":\"900\"}");

        assertEquals(SignatureFault.ALTERED, fault(keys, parts[0] + '.' + more + '.' + parts[2]));
        assertEquals(SignatureFault.ALTERED, fault(keys, parts[0] + '.' + parts[1] + ".AAAA"));
        assertEquals(SignatureFault.ALTERED, fault(keys, parts[0] + '.' + parts[1] + '.'));
        assertEquals(SignatureFault.OTHER_TYPE, fault(keys, keys.sign("ruling+json", "{}")));
        for (String header : List.of(
                "{\"alg\":\"none\",\"typ\":\"paper+json\",\"kid\":\"k\"}",
                "{\"alg\":\"HS256\",\"typ\":\"paper+json\",\"kid\":\"k\"}",
                "{\"alg\":7,\"typ\":\"paper+json\",\"kid\":\"k\"}",
                "{}")) {
            assertEquals(SignatureFault.OTHER_ALGORITHM, fault(keys, base64(header) + '.' + parts[1] + '.' + parts[2]));
        }
        for (String nothing : List.of("", "x", "a.b.c", parts[0] + '.' + parts[1], "{}", "....")) {
            assertEquals(SignatureFault.NO_SIGNED_DOCUMENT, fault(keys, nothing), nothing);
        }
    }

    private static SignatureFault fault(SigningKeys keys, String document) {
        return keys.check("paper+json", document).fault();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoKeySetStopsTheStart() throws Exception {
        Path file = folder.resolve("keys.json");
        for (String content :
                List.of("", "{}", "{\"keys\": []}", "{\"keys\": [{\"kty\": \"oct\", \"k\": \"AAAA\"}]}")) {
            Files.writeString(file, content);
            assertThrows(IllegalStateException.class, () -> new SigningKeys(() -> Optional.of(file)), content);
        }
        assertThrows(
                IllegalStateException.class, () -> new SigningKeys(() -> Optional.of(folder.resolve("missing.json"))));
        assertThrows(IllegalStateException.class, () -> keys(key("twice"), key("twice")));
        Files.writeString(file, new JsonWebKeySet(key("public")).toJson(OutputControlLevel.PUBLIC_ONLY));
        assertThrows(IllegalStateException.class, () -> new SigningKeys(() -> Optional.of(file)));
    }

    private SigningKeys keys(EllipticCurveJsonWebKey... keys) throws Exception {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        return new SigningKeys(() -> Optional.of(file));
    }

    private static EllipticCurveJsonWebKey key(String id) throws Exception {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(id);
        return key;
    }
}
