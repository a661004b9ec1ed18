package org.exportcontrol.common.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Signed tokens as the OIDC provider would issue them. In test mode the application trusts the key that signs here, so
 * the whole real check runs; needs {@code %test.mp.jwt.verify.issuer} to be {@link #ISSUER}.
 */
public final class TestTokens {

    public static final String ISSUER = "https://login.test/export-control";
    public static final String AUDIENCE = "export-control";

    /** Unified social credit codes of two made-up exporters and a broker. */
    public static final String E1 = "91360700MA1A2B3C6N";

    public static final String E2 = "91330200MA2MAGN3XY";
    public static final String BROKER = "91150200MA0RARE250";

    /** Made once: to find two primes and to sign take longer than the call that a token is for. */
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private TestTokens() {}

    public static String exporter(String organization) {
        return once("exporter " + organization, () -> valid("exporter-" + organization, "exporter")
                .claim("organization", organization)
                .sign());
    }

    public static String provincial(String province) {
        return once("provincial " + province, () -> valid("provincial-" + province, "MOFCOM")
                .claim("province", province)
                .sign());
    }

    public static String mofcom(String subject, String... duties) {
        return once(
                "MOFCOM " + subject + List.of(duties),
                () -> valid(subject, "MOFCOM").claim("duties", Set.of(duties)).sign());
    }

    public static String examiner() {
        return mofcom("examiner", "examine");
    }

    public static String director() {
        return mofcom("director", "decide", "list", "parties");
    }

    public static String customs(String subject, String office, String... duties) {
        return once("customs " + subject + ' ' + office + List.of(duties), () -> valid(subject, "customs")
                .claim("customs_office", office)
                .claim("duties", Set.of(duties))
                .sign());
    }

    public static String officer() {
        return customs("officer", "2248", "officer");
    }

    public static String supervisor() {
        return customs("supervisor", "2248", "supervisor");
    }

    public static String operator() {
        return once("operator", () -> valid("operator", "operator").sign());
    }

    public static String service(String name) {
        return once("service " + name, () -> valid(name, "service").sign());
    }

    /** A token of that role with every duty, for tests of what the role alone decides. */
    public static String anyOf(String role) {
        return once("any " + role, () -> builderFor(role).sign());
    }

    public static String expired(String role) {
        Instant past = Instant.now().minus(Duration.ofHours(2));
        return once("expired " + role, () -> builderFor(role)
                .issuedAt(past)
                .expiresAt(past.plusSeconds(60))
                .sign());
    }

    /** Signed by a key that nobody trusts. */
    public static String foreign(String role) {
        return once("foreign " + role, () -> builderFor(role).sign(untrustedKey()));
    }

    public static String otherIssuer(String role) {
        return once(
                "other issuer " + role,
                () -> builderFor(role).issuer("https://login.elsewhere.test").sign());
    }

    public static String otherAudience(String role) {
        return once(
                "other audience " + role,
                () -> builderFor(role).audience("another-system").sign());
    }

    private static String once(String name, Supplier<String> token) {
        return SIGNED.computeIfAbsent(name, absent -> token.get());
    }

    private static JwtClaimsBuilder builderFor(String role) {
        JwtClaimsBuilder builder = valid("any-" + role, role);
        return switch (role) {
            case "exporter" -> builder.claim("organization", E1);
            case "MOFCOM" -> builder.claim("duties", Set.of("examine", "decide", "list", "parties"));
            case "customs" -> builder.claim("customs_office", "2248").claim("duties", Set.of("officer", "supervisor"));
            default -> builder;
        };
    }

    private static JwtClaimsBuilder valid(String subject, String role) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .upn(subject)
                .audience(AUDIENCE)
                .groups(role)
                .claim("name", "Test " + subject)
                .expiresIn(Duration.ofHours(6)); // longer than any run: tokens are made once for a class
    }

    private static PrivateKey untrustedKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
