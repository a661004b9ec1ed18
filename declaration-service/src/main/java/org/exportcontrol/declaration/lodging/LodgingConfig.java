package org.exportcontrol.declaration.lodging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Lodging, and the worker that carries it on. */
@ConfigMapping(prefix = "declaration.lodging")
public interface LodgingConfig {

    /**
     * Whether goods under a commodity number of supervision code 3 that are declared as not controlled begin with a
     * review. The law is silent; a number alone is no ground for a challenge (CH-01).
     */
    @WithDefault("true")
    boolean reviewDeniedCodeThree();

    /** For how long a replica that works on a file keeps the others away; after a crash the others wait this long. */
    @WithDefault("20s")
    Duration lease();

    /** Pause before a neighbor that did not answer is asked again. */
    @WithDefault("2s")
    Duration retryAfter();

    /** Pause before a neighbor that refused a call in an unforeseen way is asked again; people must look first. */
    @WithDefault("1m")
    Duration retryStuckAfter();

    /** How many files the worker takes at a time. */
    @WithDefault("20")
    int batch();
}
