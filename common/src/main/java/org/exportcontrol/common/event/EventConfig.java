package org.exportcontrol.common.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The event feed. */
@ConfigMapping(prefix = "events")
public interface EventConfig {

    /** How often committed events are numbered; 0 leaves it to other replicas. */
    @WithDefault("200ms")
    Duration publishEvery();
}
