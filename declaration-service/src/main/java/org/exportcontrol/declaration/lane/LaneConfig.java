package org.exportcontrol.declaration.lane;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Lanes, and how the work they make is shared out. */
@ConfigMapping(prefix = "declaration.lanes")
public interface LaneConfig {

    /** How many open files an officer is given at most; more wait for somebody to become free. */
    @WithDefault("30")
    @Min(1)
    int mostOpenFiles();
}
