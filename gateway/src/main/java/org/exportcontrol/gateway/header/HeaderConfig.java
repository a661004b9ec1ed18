package org.exportcontrol.gateway.header;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the gateway adds to answers. */
@ConfigMapping(prefix = "gateway.header")
public interface HeaderConfig {

    /** How long browsers insist on TLS (HSTS). Only for where TLS is spoken in front of the gateway. */
    Optional<Duration> tlsOnlyFor();

    /** Origins whose pages may call the API from a browser, for instance {@code https://agency.example}. */
    Optional<List<String>> allowedOrigins();

    /** How long a browser may remember that it may. */
    @WithDefault("10M")
    Duration allowedFor();

    /** Operations that will go. */
    List<Deprecation> deprecated();

    /** An operation, or all below a path, that will go. */
    interface Deprecation {

        /** As the contract writes it, for instance {@code /api/license/v1/licenses/{number}}. */
        String path();

        /** Since when it should not be used any more. */
        LocalDate since();

        /** From when on it will not be there any more. */
        Optional<LocalDate> sunset();

        /** What says what to use instead. */
        Optional<URI> link();
    }
}
