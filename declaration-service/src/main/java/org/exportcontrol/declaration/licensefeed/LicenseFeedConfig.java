package org.exportcontrol.declaration.licensefeed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What license-service tells of licenses, parties and bans. */
@ConfigMapping(prefix = "declaration.license-feed")
public interface LicenseFeedConfig {

    /** How often the feed is read; {@code off} leaves it to other replicas. */
    @WithDefault("1s")
    String every();

    /** For how long a replica that reads keeps the others away. */
    @WithDefault("10s")
    Duration lease();

    /** How many events are read at a time. */
    @WithDefault("200")
    int page();
}
