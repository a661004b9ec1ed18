package org.exportcontrol.declaration.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Event streams to frontends. */
@ConfigMapping(prefix = "declaration.stream")
public interface StreamConfig {

    /** How many streams one replica serves at a time. */
    @WithDefault("500")
    int most();

    /** How often a stream shows that it lives, and how far it has come, while nothing happens. */
    @WithDefault("15s")
    Duration heartbeat();
}
