package org.exportcontrol.declaration.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The holiday calendar, which license-service keeps. */
@ConfigMapping(prefix = "declaration.calendar")
public interface CalendarConfig {

    /** How often license-service is asked for it; {@code off} leaves it to other replicas. */
    @WithDefault("5m")
    String every();
}
