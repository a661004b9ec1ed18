package org.exportcontrol.common.time;

import io.smallrye.config.ConfigMapping;
import java.time.Instant;
import java.util.Optional;

/** Moves the suite's clock by a constant, for trials. Not in production. */
@ConfigMapping(prefix = "clock")
public interface ClockConfig {

    /** Date (09:00 Beijing time) or instant that the clock shows at {@code clock.origin}; empty for the real time. */
    Optional<String> start();

    /** Real instant at which the clock shows {@code clock.start}; empty for the start of this process. */
    Optional<Instant> origin();
}
