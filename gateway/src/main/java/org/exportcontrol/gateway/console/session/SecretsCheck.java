package org.exportcontrol.gateway.console.session;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In production nobody logs in on a secret that each replica makes up for itself. */
@Singleton
class SecretsCheck {

    static final String STATE = "quarkus.oidc.authentication.state-secret";
    static final String SESSION = "quarkus.oidc.token-state-manager.encryption-secret";

    void atStart(
            @Observes StartupEvent start,
            ConsoleConfig config,
            FormTokens tokensCheckTheirOwn,
            @ConfigProperty(name = STATE) Optional<String> state,
            @ConfigProperty(name = SESSION) Optional<String> session) {
        if (config.login() && LaunchMode.current() == LaunchMode.NORMAL) {
            Map<String, Integer> lengths = new TreeMap<>();
            lengths.put(STATE, state.map(String::length).orElse(0));
            lengths.put(SESSION, session.map(String::length).orElse(0));
            require(lengths);
        }
    }

    /** @param lengths of the secrets, by their settings */
    static void require(Map<String, Integer> lengths) {
        lengths.forEach((setting, length) -> {
            if (length < FormTokens.SHORTEST_SECRET) {
                throw new IllegalStateException(setting + " needs at least " + FormTokens.SHORTEST_SECRET
                        + " characters where people log in to the console");
            }
        });
    }
}
