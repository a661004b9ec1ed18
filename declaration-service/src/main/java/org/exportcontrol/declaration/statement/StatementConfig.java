package org.exportcontrol.declaration.statement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** The daily statement to license-service. */
@ConfigMapping(prefix = "declaration.statements")
public interface StatementConfig {

    /** Time of day in Beijing from which the day's statement is pushed. */
    @WithDefault("01:30")
    LocalTime at();

    /** How often it is looked whether a statement is due; {@code off} leaves it to other replicas. */
    @WithDefault("1m")
    String every();

    /** Pause before a statement that failed is taken and pushed anew, on the same day. */
    @WithDefault("10m")
    Duration retryAfter();

    /** For how long a replica that pushes a part keeps the others away; after a crash the others wait this long. */
    @WithDefault("1m")
    Duration lease();
}
