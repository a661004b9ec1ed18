package org.exportcontrol.declaration.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Says who sent a delivery and that nothing in it was altered. */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1=";

    private WebhookSignature() {}

    /**
     * HMAC-SHA256 over the timestamp, a dot and the body, in lower-case hexadecimal, once per secret.
     *
     * @param secrets as shown to the owner; more than one while an older one still counts
     * @param timestamp seconds since 1970, as the header gives it
     * @return {@code v1=...}, several parted by a comma
     */
    static String of(List<String> secrets, long timestamp, String body) {
        return secrets.stream()
                .map(secret -> VERSION + mac(secret, timestamp + "." + body))
                .collect(Collectors.joining(","));
    }

    private static String mac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", impossible);
        }
    }
}
