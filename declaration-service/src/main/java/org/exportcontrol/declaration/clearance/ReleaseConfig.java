package org.exportcontrol.declaration.clearance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Release, and the worker that carries it on. */
@ConfigMapping(prefix = "declaration.release")
public interface ReleaseConfig {

    /** For how long a replica that releases a file keeps the others away; after a crash the others wait this long. */
    @WithDefault("20s")
    Duration lease();

    /** Pause before license-service is asked again when it did not answer. */
    @WithDefault("2s")
    Duration retryAfter();

    /** Pause before license-service is asked again when it refused in an unforeseen way; people must look first. */
    @WithDefault("1m")
    Duration retryStuckAfter();
}
