package org.exportcontrol.common.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void whatIsNoKeySetStopsTheStart() throws Exception {
        Path file = folder.resolve("keys.json");
        for (String content :
                List.of("", "{}", "{\"keys\": []}", "{\"keys\": [{\"kty\": \"oct\", \"k\": \"AAAA\"}]}")) {
            Files.writeString(file, content);
            assertThrows(IllegalStateException.class, () -> new SigningKeys(() -> Optional.of(file)), content);
        }
        assertThrows(
                IllegalStateException.class, () -> new SigningKeys(() -> Optional.of(folder.resolve("missing.json"))));
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
