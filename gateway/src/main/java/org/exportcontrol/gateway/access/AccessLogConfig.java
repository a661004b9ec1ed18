package org.exportcontrol.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What is written of each request. */
@ConfigMapping(prefix = "gateway.access-log")
public interface AccessLogConfig {

    /** Whether a line is written at all. */
    @WithDefault("true")
    boolean enabled();

    /** Callers are written as a digest under this key; without one, under a key that is forgotten with the process. */
    Optional<String> key();
}
