package org.exportcontrol.declaration.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The worker that carries on what nobody is at. */
@ConfigMapping(prefix = "declaration.worker")
public interface WorkerConfig {

    /** How often it looks for due work; {@code off} leaves it to other replicas. */
    @WithDefault("1s")
    String every();
}
