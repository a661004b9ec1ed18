package org.exportcontrol.license.certificate;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.exportcontrol.license.app.LicenseConfig;
import org.jboss.logging.Logger;

/** Where anyone verifies a certificate. */
@ApplicationScoped
class VerificationAddress {

    private static final Logger LOG = Logger.getLogger(VerificationAddress.class);

    private final String pattern;

    VerificationAddress(LicenseConfig config) {
        this.pattern = config.certificate().verificationUrl();
    }

    String of(String code) {
        return pattern.replace("{code}", code);
    }

    void warnOfAnAddressNobodyReaches(@Observes StartupEvent start) {
        if (ConfigUtils.isProfileActive("prod") && pattern.startsWith("http://localhost")) {
            LOG.warn("license.certificate.verification-url is not set: printed certificates lead nobody here");
        }
    }
}
