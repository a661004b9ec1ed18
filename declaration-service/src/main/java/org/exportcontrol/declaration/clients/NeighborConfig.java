package org.exportcontrol.declaration.clients;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient this service is with its neighbors. Connect and read timeouts are set at the REST clients. */
@ConfigMapping(prefix = "declaration.neighbor")
public interface NeighborConfig {

    /** How often a call that is safe to repeat is repeated before the neighbor counts as away. */
    @WithDefault("2")
    int retries();

    /** Pause before a repetition. */
    @WithDefault("200ms")
    Duration retryDelay();

    /** Failures among the last ten calls after which the neighbor is left alone for a while. */
    @WithDefault("5")
    int breakerFailures();

    /** How long it is left alone. */
    @WithDefault("2s")
    Duration breakerDelay();
}
