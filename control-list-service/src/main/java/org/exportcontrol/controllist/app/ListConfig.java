package org.exportcontrol.controllist.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** How the list is kept and asked. */
@ConfigMapping(prefix = "control-list")
public interface ListConfig {

    /** How often each replica looks for a new edition. */
    @WithDefault("1s")
    Duration editionCheck();

    /** How many editions besides the newest are kept in memory for questions about earlier knowledge. */
    @WithDefault("16")
    @Min(1)
    int editionsKept();

    /** How many entries a finding of NOT_CONTROLLED shows as nearest. It decides nothing. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int nearestShown();

    /** How far off a numeric limit goods may be to count as near it (CU-06), as a share of the limit; empty for any. */
    Optional<@DecimalMin("0") BigDecimal> nearWithin();
}
