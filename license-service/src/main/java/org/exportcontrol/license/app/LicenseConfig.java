package org.exportcontrol.license.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** Choices where the law is silent. */
@ConfigMapping(prefix = "license")
public interface LicenseConfig {

    /**
     * How numbers of licenses are made: {@code {yy}} is the year of the grant, {@code {serial6}} the serial within the
     * year. At most 20 characters, of letters, digits and hyphens.
     */
    @WithDefault("{yy}-AA-{serial6}")
    @Pattern(regexp = "(?:[A-Za-z0-9-]|\\{yy})*\\{serial6}")
    String numberPattern();

    /** Whether goods that match several entries need each of their control codes on the license line (MA-11). */
    @WithDefault("true")
    boolean coverAllCodes();
}
