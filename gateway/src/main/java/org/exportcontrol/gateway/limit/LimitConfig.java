package org.exportcontrol.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much a caller may ask for, and how much all of them together; each replica counts for itself. */
@ConfigMapping(prefix = "gateway.limit")
public interface LimitConfig {

    /** Readings of one caller, all services together. */
    @WithDefault("6000")
    @Min(1)
    int readsPerMinute();

    /** Writings and screenings of one caller. */
    @WithDefault("1200")
    @Min(1)
    int writesPerMinute();

    /** Tables and documents handed out to one caller. */
    @WithDefault("300")
    @Min(1)
    int exportsPerMinute();

    /** Event streams opened by one caller. */
    @WithDefault("60")
    @Min(1)
    int streamsPerMinute();

    /** Connections to one service that one caller may take up at a time. */
    @WithDefault("32")
    @Min(1)
    int connectionsPerCaller();

    /** Event streams of one caller from one service that may be open. */
    @WithDefault("16")
    @Min(1)
    int streamsPerCaller();

    /** Requests under way, those that wait among them; event streams apart. */
    @WithDefault("1000")
    @Min(1)
    int requestsUnderWay();
}
