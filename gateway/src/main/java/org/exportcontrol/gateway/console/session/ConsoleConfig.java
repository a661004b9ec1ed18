package org.exportcontrol.gateway.console.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How people get into the console. */
@ConfigMapping(prefix = "gateway.console")
public interface ConsoleConfig {

    /** Whether people log in; it needs a client at an OIDC provider. Without it the console shows public pages only. */
    @WithDefault("false")
    boolean login();

    /** Signs the tokens of forms; at least 32 characters, the same for all replicas. */
    Optional<String> secret();
}
