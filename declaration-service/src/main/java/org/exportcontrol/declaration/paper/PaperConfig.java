package org.exportcontrol.declaration.paper;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Papers of declarations. */
@ConfigMapping(prefix = "declaration.papers")
public interface PaperConfig {

    /** The largest one that is taken; the limit of every body (quarkus.http.limits.max-body-size) must be above. */
    @WithDefault("10M")
    MemorySize maxSize();

    /** How many each side may upload to a declaration. */
    @WithDefault("100")
    @Min(1)
    int most();
}
