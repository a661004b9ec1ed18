package org.exportcontrol.gateway.console.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormTokensTest {

    private static final String SECRET = "a secret that is as long as it has to be";

    @Test
    void aTokenHoldsForItsBrowserAndPersonOnly() {
        FormTokens tokens = new FormTokens(config(SECRET), true);
        String token = tokens.token("cookie", "e1");

        assertTrue(tokens.holds(token, "cookie", "e1"));
        assertTrue(new FormTokens(config(SECRET), true).holds(token, "cookie", "e1"), "on each replica");
        assertFalse(tokens.holds(token, "cookie", "e2"));
        assertFalse(tokens.holds(token, "other", "e1"));
        assertFalse(tokens.holds(token, null, "e1"));
        assertFalse(tokens.holds(null, "cookie", "e1"));
        assertFalse(new FormTokens(config(SECRET + "."), true).holds(token, "cookie", "e1"));
    }

    @Test
    void inProductionNobodyLogsInWithoutASecretOfSomeLength() {
        assertThrows(IllegalArgumentException.class, () -> new FormTokens(config(null), true));
        assertThrows(IllegalArgumentException.class, () -> new FormTokens(config("short"), true));
        assertThrows(IllegalArgumentException.class, () -> new FormTokens(config("short"), false));
        new FormTokens(config(null), false);
    }

    @Test
    void soDoTheSecretsOfTheSession() {
        assertThrows(IllegalStateException.class, () -> SecretsCheck.require(Map.of(SecretsCheck.STATE, 0)));
        assertThrows(IllegalStateException.class, () -> SecretsCheck.require(Map.of(SecretsCheck.SESSION, 31)));
        SecretsCheck.require(Map.of(SecretsCheck.STATE, 32, SecretsCheck.SESSION, 32));
    }

    private static ConsoleConfig config(String secret) {
        return new ConsoleConfig() {
            @Override
            public boolean login() {
                return true;
            }

            @Override
            public Optional<String> secret() {
                return Optional.ofNullable(secret);
            }
        };
    }
}
