package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.jboss.logging.Logger;

/**
 * Makes the secrets of webhooks and encrypts them for the database (AES-256-GCM, bound to the webhook's id). Signing needs
 * them back, so a hash would not do.
 *
 * <p>Kept as: length of the key's name, its name, nonce, ciphertext with tag.
 */
@ApplicationScoped
class WebhookSecrets {

    private static final Logger LOG = Logger.getLogger(WebhookSecrets.class);

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(WebhookConfig config) {
        config.secretKeys().orElse(List.of()).forEach(this::read);
    }

    private void read(String setting) {
        int colon = setting.indexOf(':');
        byte[] key = colon < 1 ? new byte[0] : decode(setting.substring(colon + 1));
        if (key.length != KEY_BYTES
                || !NAME.matcher(setting.substring(0, colon)).matches()) {
            // Without the setting's text: it may hold most of a key.
            throw new IllegalStateException("declaration.webhook.secret-keys wants entries of a name of up to 64"
                    + " letters, digits, dots and dashes, a colon and " + KEY_BYTES + " bytes in Base64");
        }
        if (keys.put(setting.substring(0, colon), new SecretKeySpec(key, "AES")) != null) {
            throw new IllegalStateException("Each key of declaration.webhook.secret-keys has a name of its own");
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    /** @throws ProblemException {@code SIGNING_NOT_SET_UP} where no key is set */
    void requireKey() {
        if (keys.isEmpty()) {
            throw Problem.of(CommonProblem.SIGNING_NOT_SET_UP)
                    .detail("This service has no key to keep the secrets of webhooks with.", "本服务未配置用于保管网络回调密钥的密钥。")
                    .remedy(
                            "The operator sets declaration.webhook.secret-keys.",
                            "请运维人员设置 declaration.webhook.secret-keys。")
                    .exception();
        }
    }

    /** A new secret: printable, with 256 random bits. */
    String generate() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] encrypt(UUID webhook, String secret) {
        requireKey();
        Map.Entry<String, SecretKey> key = keys.entrySet().iterator().next();
        byte[] name = key.getKey().getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, key.getValue(), nonce, webhook)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + name.length + nonce.length + text.length)
                    .put((byte) name.length)
                    .put(name)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is part of every Java", impossible);
        }
    }

    /** @return empty when its key is no longer set, or the database holds something else */
    Optional<String> decrypt(UUID webhook, byte[] kept) {
        int nameEnd = 1 + kept[0];
        String name = new String(kept, 1, kept[0], StandardCharsets.UTF_8);
        SecretKey key = keys.get(name);
        if (key == null) {
            LOG.errorf("The secret of webhook %s was encrypted with the key %s, which is not set", webhook, name);
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(kept, nameEnd, nameEnd + NONCE_BYTES);
        try {
            byte[] secret = cipher(Cipher.DECRYPT_MODE, key, nonce, webhook)
                    .doFinal(kept, nameEnd + NONCE_BYTES, kept.length - nameEnd - NONCE_BYTES);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException altered) {
            LOG.errorf(altered, "The secret of webhook %s cannot be decrypted with the key %s", webhook, name);
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID webhook) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
