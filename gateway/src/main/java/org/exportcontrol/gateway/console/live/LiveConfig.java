package org.exportcontrol.gateway.console.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pages that are open hear of changes. */
@ConfigMapping(prefix = "gateway.console.live")
public interface LiveConfig {

    /** Streams of one person that may be open in one gateway; further pages ask now and then instead. */
    @WithDefault("8")
    int streamsPerPerson();

    /** How often a stream shows that it lives. */
    @WithDefault("20S")
    Duration heartbeat();

    /** How long a stream lasts; the browser then asks for another with the session of that moment. */
    @WithDefault("10M")
    Duration longest();
}
