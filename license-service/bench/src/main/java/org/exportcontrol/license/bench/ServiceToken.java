package org.exportcontrol.license.bench;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** The token of a service that calls, and the key by which the license service knows it: nothing of its check is left out. */
final class ServiceToken {

    static final String ISSUER = "http://localhost/bench";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofHours(2);

    private final KeyPair keys;

    ServiceToken() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    /** The key set as an issuer publishes it. */
    String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"bench\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
                + number(key.getModulus()) + "\",\"e\":\""
                + number(key.getPublicExponent()) + "\"}]}";
    }

    String signed() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String unsigned = part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}")
                + '.'
                + part("{\"iss\":\"" + ISSUER + "\",\"aud\":\"export-control\",\"sub\":\"declaration-service\","
                        + "\"upn\":\"declaration-service\",\"groups\":[\"service\"],\"jti\":\"bench\",\"iat\":" + now
                        + ",\"exp\":" + (now + LIFE.toSeconds()) + "}");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
        return unsigned + '.' + BASE64.encodeToString(signature.sign());
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0; // a leading zero only tells Java that the number is positive
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
