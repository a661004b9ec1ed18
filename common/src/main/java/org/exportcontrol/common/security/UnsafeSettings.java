package org.exportcontrol.common.security;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Names the settings with which a service must not meet real goods; in production it does not start with one. Here stand
 * those that every service has, its parts add their own.
 */
@ApplicationScoped
public class UnsafeSettings {

    private static final String ISSUER = "mp.jwt.verify.issuer";
    private static final String AUDIENCES = "mp.jwt.verify.audiences";
    private static final String KEY = "mp.jwt.verify.publickey";
    private static final String KEYS = "mp.jwt.verify.publickey.location";
    private static final List<String> LOGIN_SERVERS =
            List.of("quarkus.oidc-client.auth-server-url", "quarkus.oidc.auth-server-url");

    private final Config config;
    private final List<ProductionCheck> ofParts;

    UnsafeSettings(Config config, @All List<ProductionCheck> ofParts) {
        this.config = config;
        this.ofParts = ofParts;
    }

    void onStart(@Observes @Priority(1) StartupEvent started) {
        List<String> found = ConfigUtils.isProfileActive("prod") ? found() : List.of();
        if (!found.isEmpty()) {
            throw new IllegalStateException("Unsafe for production, so this does not start: " + String.join("; ", found)
                    + ". Correct them, or run a trial with QUARKUS_PROFILE=local.");
        }
    }

    /** One sentence for each setting that is unsafe, beginning with its name. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        if (value(ISSUER).isEmpty()) {
            found.add(ISSUER + " is not set, tokens of anybody would pass");
        }
        if (value(AUDIENCES).isEmpty()) {
            found.add(AUDIENCES + " is not set, tokens for other systems would pass");
        }
        if (value(KEY).isEmpty() && value(KEYS).isEmpty()) {
            found.add(KEYS + " is not set, no token can be checked");
        }
        plain(ISSUER, "who is the issuer would be told without TLS", found);
        plain(KEYS, "keys could be exchanged on their way", found);
        LOGIN_SERVERS.forEach(server -> plain(server, "secrets would travel without TLS", found));
        Optional<String> owner = value("quarkus.flyway.username");
        if (owner.isPresent() && owner.equals(value("quarkus.datasource.username"))) {
            found.add(
                    "quarkus.datasource.username is the role that owns the tables, so audit and ledger could be altered");
        }
        ofParts.forEach(part -> found.addAll(part.unsafe()));
        return found;
    }

    private void plain(String setting, String danger, List<String> found) {
        if (value(setting).orElse("").startsWith("http:")) {
            found.add(setting + " is not https, " + danger);
        }
    }

    private Optional<String> value(String setting) {
        return config.getOptionalValue(setting, String.class).filter(text -> !text.isBlank());
    }
}
