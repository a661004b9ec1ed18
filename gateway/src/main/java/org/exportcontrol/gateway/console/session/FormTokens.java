package org.exportcontrol.gateway.console.session;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that forms carry, so that no other site can post in a person's name: each is signed, and good only together
 * with the browser's cookie and for the person for whom the form was rendered.
 */
@Singleton
public class FormTokens {

    /** Field of each form. */
    public static final String FIELD = "csrf";

    /** Cookie of each browser. */
    public static final String COOKIE = "console-form";

    static final int SHORTEST_SECRET = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret;

    @Inject
    FormTokens(ConsoleConfig config) {
        this(config, LaunchMode.current() == LaunchMode.NORMAL && config.login());
    }

    FormTokens(ConsoleConfig config, boolean secretNeeded) {
        String given = config.secret().orElse("");
        if (given.length() < SHORTEST_SECRET && (secretNeeded || !given.isEmpty())) {
            throw new IllegalArgumentException("gateway.console.secret needs at least " + SHORTEST_SECRET
                    + " characters: it signs the forms of people who are logged in");
        }
        secret = given.isEmpty() ? randomBytes() : given.getBytes(StandardCharsets.UTF_8);
    }

    /** A new value for the browser's cookie. */
    String newCookie() {
        return encode(randomBytes());
    }

    /** The token for forms of that browser and person. */
    String token(String cookie, String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return encode(mac.doFinal((cookie + '\n' + subject).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean holds(String token, String cookie, String subject) {
        return token != null
                && cookie != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        token(cookie, subject).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[SHORTEST_SECRET];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
