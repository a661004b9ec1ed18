package org.exportcontrol.common.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Names of the token's claims that OIDC providers name differently. */
@ConfigMapping(prefix = "security.claims")
public interface ClaimsConfig {

    /** Claim with the duties of the person, a list of texts. */
    @WithDefault("duties")
    String duties();

    /** Claim with the exporter's unified social credit code (18 characters). */
    @WithDefault("organization")
    String organization();

    /** Claim with the officer's customs office (4 digits). */
    @WithDefault("customs_office")
    String customsOffice();

    /** Claim with the province of a provincial commerce department (2 digits). */
    @WithDefault("province")
    String province();
}
