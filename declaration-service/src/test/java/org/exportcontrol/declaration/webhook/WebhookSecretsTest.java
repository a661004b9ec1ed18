package org.exportcontrol.declaration.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.ProblemException;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {

    private static final String OLD = "old:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String NEW = "new:YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU=";
    private static final UUID WEBHOOK = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void aSecretIsReadWithTheKeyThatWroteItAfterANewKeyCameFirst() {
        String secret = secrets(OLD).generate();
        byte[] kept = secrets(OLD).encrypt(WEBHOOK, secret);
        assertEquals(Optional.of(secret), secrets(NEW + "," + OLD).decrypt(WEBHOOK, kept));
        assertEquals(Optional.empty(), secrets(NEW).decrypt(WEBHOOK, kept));
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains(secret));
        assertFalse(Arrays.equals(kept, secrets(OLD).encrypt(WEBHOOK, secret)), "a nonce is used once");
    }

    @Test
    void aSecretOfAnotherWebhookOrAnAlteredOneIsNotRead() {
        byte[] kept = secrets(OLD).encrypt(WEBHOOK, "s");
        assertEquals(Optional.empty(), secrets(OLD).decrypt(UUID.randomUUID(), kept));
        kept[kept.length - 1] ^= 1;
        assertEquals(Optional.empty(), secrets(OLD).decrypt(WEBHOOK, kept));
    }

    @Test
    void withoutAKeyNoSecretIsKept() {
        WebhookSecrets none = new WebhookSecrets(Receiver.settings(Map.of()));
        ProblemException refused = assertThrows(ProblemException.class, () -> none.encrypt(WEBHOOK, "s"));
        assertEquals(CommonProblem.SIGNING_NOT_SET_UP, refused.type());
    }

    @Test
    void aKeyThatIsNoneStopsTheStartAndIsNotTold() {
        for (String wrong : List.of("short:AAAA", "noname", ":AAAA", "k:%%%", OLD + "," + OLD)) {
            IllegalStateException stopped = assertThrows(IllegalStateException.class, () -> secrets(wrong));
            assertFalse(stopped.getMessage().contains("AAAA"), stopped.getMessage());
        }
    }

    @Test
    void secretsAreRandomAndPrintable() {
        String secret = secrets(OLD).generate();
        assertTrue(secret.matches("whsec_[A-Za-z0-9_-]{43}"), secret);
        assertNotEquals(secret, secrets(OLD).generate());
    }

    /** Made by: printf '%s.%s' 1773626400 '{"a":"金"}' | openssl dgst -sha256 -hmac whsec_test */
    @Test
    void theSignatureIsWhatOpensslComputes() {
        assertEquals(
                "v1=fda8b132cb355312ead5433a1c5e000a096ea0fb9dc93dc946f62b937e8e8f86",
                WebhookSignature.of(List.of("whsec_test"), 1773626400, "{\"a\":\"\u91d1\"}"));
        assertTrue(WebhookSignature.of(List.of("a", "b"), 1, "").matches("v1=[0-9a-f]{64},v1=[0-9a-f]{64}"));
    }

    private static WebhookSecrets secrets(String keys) {
        return new WebhookSecrets(Receiver.settings(Map.of("secret-keys", keys)));
    }
}
