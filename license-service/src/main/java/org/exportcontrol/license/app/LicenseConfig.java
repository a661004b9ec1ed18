package org.exportcontrol.license.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

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

    /**
     * How much more than what is left of a line may be declared, in percent, where the decision says nothing (WO-04).
     * Whether licenses of dual-use items know a tolerance is not settled: none by default.
     */
    @WithDefault("0")
    @DecimalMin("0")
    @DecimalMax("5")
    BigDecimal tolerancePercent();

    /** Most declarations that may use a general license where the decision says nothing (WO-02, WO-03); none: no limit. */
    Optional<@Min(1) Integer> generalMaxUses();

    /** Statements of declaration-service. */
    Statements statements();

    /** Statements of declaration-service. */
    interface Statements {

        /** A declaration that moved within this time before a statement is in motion: differences of it wait. */
        @WithDefault("5M")
        Duration settling();
    }

    /** Papers of applications. */
    Documents documents();

    /** Papers of applications. */
    interface Documents {

        /** The largest one that is taken; the limit of every body (quarkus.http.limits.max-body-size) must be above. */
        @WithDefault("10M")
        MemorySize maxSize();
    }

    /** Names of listed parties. */
    Parties parties();

    /** Names of listed parties. */
    interface Parties {

        /** From which similarity of the names on, 0 to 1, a question is opened. */
        @WithDefault("0.6")
        @DecimalMin("0.1")
        @DecimalMax("1")
        BigDecimal similarity();
    }

    /** Certificates of licenses. */
    Certificate certificate();

    /** Certificates of licenses. */
    interface Certificate {

        /**
         * Where anyone verifies a certificate, as its QR code holds it; {@code {code}} stands for the verification code.
         * The public address of the gateway, or of a site of the authority that asks it.
         */
        @WithDefault("http://localhost:8080/api/license/v1/verifications/{code}/page")
        @Pattern(regexp = "https?://[!-z~]+\\{code}[!-z~]*")
        @Size(max = 300)
        String verificationUrl();

        /** Name of the authority that issues licenses (AP-04), as certificates bear it. */
        @WithDefault("中华人民共和国商务部")
        String authorityZh();

        /** The same in English. */
        @WithDefault("Ministry of Commerce of the People's Republic of China")
        String authorityEn();
    }
}
