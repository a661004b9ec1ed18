package org.exportcontrol.license.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;

/** A verifier that has the published keys, a plain JDK and nothing else. */
final class Offline {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Offline() {}

    /**
     * @param keys the JSON Web Key Set as it is published
     * @return whether one of the keys signed the document as it stands
     */
    static boolean verifies(String signed, String keys) throws IOException, GeneralSecurityException {
        String[] parts = signed.split("\\.");
        String keyId = JSON.readTree(decoded(parts[0])).path("kid").asText();
        for (JsonNode key : JSON.readTree(keys).path("keys")) {
            if (key.path("kid").asText().equals(keyId)) {
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initVerify(publicKey(key));
                signature.update((parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII));
                return signature.verify(decoded(parts[2]));
            }
        }
        return false;
    }

    static JsonNode payload(String signed) throws IOException {
        return JSON.readTree(decoded(signed.split("\\.")[1]));
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(key.path("x")), number(key.path("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode coordinate) {
        return new BigInteger(1, decoded(coordinate.asText()));
    }

    private static byte[] decoded(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
