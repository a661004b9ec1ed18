package org.exportcontrol.common.testkit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Bearer tokens of somebody who would be an exporter, each but {@link #honest()} wrong in one way. Written by hand and
 * not by a library of tokens, because no such library would write them.
 */
public final class ForgedTokens {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final Instant NOW = Instant.now();

    private final PrivateKey trusted = trustedKey();
    private final byte[] publicKey = decode("mp.jwt.verify.publickey");
    private final KeyPair stranger = pair("RSA", 2048);

    /** A token that must pass: what is refused below is refused for its one fault. */
    public static String honest() {
        ForgedTokens forger = new ForgedTokens();
        return signed("\"alg\":\"RS256\"", claims(Map.of()), forger.trusted);
    }

    /** Roles where another login server may write them, and not where this suite reads them. */
    public static String rolesElsewhere() {
        ForgedTokens forger = new ForgedTokens();
        String roles = "\"role\":\"operator\",\"roles\":[\"operator\"],\"realm_access\":{\"roles\":[\"operator\"]}";
        String claims = claims(Map.of("groups", ""));
        return signed(
                "\"alg\":\"RS256\",\"groups\":[\"operator\"]",
                claims.substring(0, claims.length() - 1) + "," + roles + "}",
                forger.trusted);
    }

    /**
     * Asks at each path with each forged token: it is refused, nothing of it comes back, and no key is fetched from where
     * it points.
     */
    public static void assertNonePasses(String... paths) throws IOException {
        try (ServerSocketChannel elsewhere = ServerSocketChannel.open()) {
            elsewhere.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            elsewhere.configureBlocking(false);
            String address = "http://localhost:" + elsewhere.socket().getLocalPort();
            assertAll(all(address).entrySet().stream().map(forged -> () -> {
                for (String path : paths) {
                    assertRefused(forged.getKey(), path, forged.getValue());
                }
            }));
            assertNull(elsewhere.accept(), "a key was asked for where a token pointed");
        }
    }

    private static void assertRefused(String what, String path, String token) {
        Response answer = ask(path, token);
        assertEquals(401, answer.statusCode(), what);
        assertEquals("Bearer error=\"invalid_token\"", answer.header("WWW-Authenticate"), what);
        assertEquals("application/problem+json", answer.contentType(), what);
        assertTrue(answer.asString().contains("/problems/unauthenticated"), what);
        for (String part : token.split("\\.")) {
            assertFalse(part.length() > 8 && answer.asString().contains(part), what);
        }
    }

    /** What is answered to who shows a token. */
    public static Response ask(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path);
    }

    /** By what is wrong with them. */
    private static Map<String, String> all(String elsewhere) {
        ForgedTokens forger = new ForgedTokens();
        Map<String, String> all = new LinkedHashMap<>();
        forger.algorithms(all);
        forger.claims(all, "\"alg\":\"RS256\"");
        forger.keys(all, elsewhere);
        forger.forms(all);
        return all;
    }

    private void algorithms(Map<String, String> all) {
        for (String none : new String[] {"none", "nOnE", "NONE", ""}) {
            String unsigned = part("{\"alg\":\"" + none + "\"}") + "." + part(claims(Map.of())) + ".";
            all.put("alg '" + none + "' without a signature", unsigned);
            all.put("alg '" + none + "' with a signature", unsigned + tail(honest()));
        }
        all.put("no alg", signed("\"typ\":\"JWT\"", claims(Map.of()), trusted));
        all.put("HMAC with the public key as DER", hmac(publicKey));
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(publicKey);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----";
        all.put("HMAC with the public key as PEM", hmac(pem.getBytes(StandardCharsets.US_ASCII)));
        all.put("HMAC with the public key as a PEM file", hmac((pem + "\n").getBytes(StandardCharsets.US_ASCII)));
        all.put("the alg of another signature", signed("\"alg\":\"ES256\"", claims(Map.of()), trusted));
    }

    private void claims(Map<String, String> all, String header) {
        Map.of(
                        "another audience", Map.of("aud", "\"another-system\""),
                        "an id token of the console", Map.of("aud", "\"export-control-console\"", "typ", "\"ID\""),
                        "no audience", Map.of("aud", ""),
                        "an audience that begins the same", Map.of("aud", "\"" + TestTokens.AUDIENCE + ".example\""),
                        "another issuer", Map.of("iss", "\"https://login.elsewhere.test\""),
                        "an issuer that begins the same", Map.of("iss", "\"" + TestTokens.ISSUER + ".example\""),
                        "no issuer", Map.of("iss", ""),
                        "expired", Map.of("exp", "" + NOW.minusSeconds(3600).getEpochSecond()),
                        "no expiry", Map.of("exp", ""),
                        "not yet valid",
                                Map.of("nbf", "" + NOW.plusSeconds(3600).getEpochSecond()))
                .forEach((what, claims) -> all.put(what, signed(header, claims(claims), trusted)));
    }

    private void keys(Map<String, String> all, String elsewhere) {
        Map.of(
                        "unknown", "unknown",
                        "of a path", "../../../../dev/null",
                        "of a file", "file:///etc/hostname",
                        "of SQL", "x' union select 'key",
                        "of an address", elsewhere + "/kid",
                        "that is huge", "k".repeat(2000),
                        "that is empty", "")
                .forEach((what, kid) -> all.put("a kid " + what, strange("\"kid\":\"" + kid + "\"")));
        all.put("jku", strange("\"jku\":\"" + elsewhere + "/jku\""));
        all.put("x5u", strange("\"x5u\":\"" + elsewhere + "/x5u\""));
        RSAPublicKey own = (RSAPublicKey) stranger.getPublic();
        all.put(
                "a key of its own",
                strange("\"jwk\":{\"kty\":\"RSA\",\"e\":\"" + number(own.getPublicExponent()) + "\",\"n\":\""
                        + number(own.getModulus()) + "\"}"));
    }

    private void forms(Map<String, String> all) {
        all.put(
                "a critical header nobody knows",
                signed("\"alg\":\"RS256\",\"crit\":[\"pardon\"],\"pardon\":1", claims(Map.of()), trusted));
        String[] parts = honest().split("\\.");
        String signature = "{\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2] + "\"}";
        all.put(
                "two signatures",
                "{\"payload\":\"" + parts[1] + "\",\"signatures\":[" + signature + "," + signature + "]}");
        all.put("flattened", "{\"payload\":\"" + parts[1] + "\"," + signature.substring(1));
        all.put("a fourth part", honest() + "." + parts[2]);
        all.put("claims of another token", parts[0] + "." + part(claims(Map.of("sub", "\"root\""))) + "." + parts[2]);
        String encrypted = part("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}");
        all.put("a session cookie of the console", encrypted + ".." + parts[1] + "." + parts[2] + "." + parts[0]);
        all.put(
                "a signed document",
                signed(
                        "\"alg\":\"ES256\",\"kid\":\"notices-1\",\"typ\":\"notice+jws\"",
                        claims(Map.of()),
                        pair("EC", 256).getPrivate()));
    }

    private String strange(String header) {
        return signed("\"alg\":\"RS256\"," + header, claims(Map.of()), stranger.getPrivate());
    }

    /** The claims of the honest token but for those given as JSON; an empty one is left out. */
    private static String claims(Map<String, String> changed) {
        Map<String, String> claims = new LinkedHashMap<>(Map.of(
                "iss", "\"" + TestTokens.ISSUER + "\"",
                "aud", "\"" + TestTokens.AUDIENCE + "\"",
                "sub", "\"forger\"",
                "upn", "\"forger\"",
                "groups", "[\"exporter\"]",
                "organization", "\"" + TestTokens.E1 + "\"",
                "iat", "" + NOW.getEpochSecond(),
                "exp", "" + NOW.plusSeconds(6 * 3600).getEpochSecond(),
                "jti", "\"j-1\""));
        claims.putAll(changed);
        StringBuilder json = new StringBuilder("{");
        claims.forEach((name, value) -> {
            if (!value.isEmpty()) {
                json.append(json.length() > 1 ? "," : "").append("\"" + name + "\":" + value);
            }
        });
        return json.append("}").toString();
    }

    private static String signed(String header, String claims, PrivateKey key) {
        try {
            String text = part("{" + header + "}") + "." + part(claims);
            boolean rsa = key.getAlgorithm().equals("RSA");
            Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hmac(byte[] secret) {
        try {
            String text = part("{\"alg\":\"HS256\"}") + "." + part(claims(Map.of()));
            Key key = new SecretKeySpec(secret, "HmacSHA256");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return text + "." + URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String tail(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static String number(BigInteger number) {
        return URL.encodeToString(number.toByteArray());
    }

    private static PrivateKey trustedKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(decode("smallrye.jwt.sign.key")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In test mode the application trusts a key pair that is made at its start, as bare Base64 or as PEM. */
    private static byte[] decode(String setting) {
        String text = ConfigProvider.getConfig().getValue(setting, String.class);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
