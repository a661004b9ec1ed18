package org.exportcontrol.gateway.console.mofcom;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;

/**
 * The moves of a license that the ministry makes, with the states and the grounds of the law that they may rest on. The
 * service is the judge of each.
 */
enum LicenseMoves {
    PAUSE(
            List.of("VALID", "PAUSED"),
            List.of("FACTORS_CHANGED", "END_USE_IN_DOUBT", "HOLDER_DISQUALIFIED", "PARTY_LISTED", "CHANGE_DEMANDED")),
    RESUME(List.of("PAUSED"), List.of("CHECKED")),
    WITHDRAW(List.of("VALID", "PAUSED"), List.of("FACTORS_CHANGED", "END_USE_IN_DOUBT", "PARTY_LISTED")),
    REVOKE(
            List.of("VALID", "PAUSED", "SURRENDERED", "REPLACED", "CANCELLED", "WITHDRAWN_BY_AUTHORITY"),
            List.of("OBTAINED_BY_FRAUD", "PASSED_ON", "HOLDER_DISQUALIFIED", "END_USE_IN_DOUBT")),
    CANCEL(List.of("VALID", "PAUSED"), List.of("HOLDER_DISSOLVED", "ISSUED_IN_ERROR")),
    DEREGISTER(
            List.of(
                    "EXPIRED",
                    "LAPSED",
                    "USED_UP",
                    "REVOKED",
                    "WITHDRAWN_BY_AUTHORITY",
                    "CANCELLED",
                    "REPLACED",
                    "SURRENDERED"),
            List.of("VALIDITY_OVER", "HOLDER_DISSOLVED"));

    private final List<String> states;
    private final List<String> grounds;

    LicenseMoves(List<String> states, List<String> grounds) {
        this.states = states;
        this.grounds = grounds;
    }

    /** The last part of its path in the API. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LicenseMoves> at(String path) {
        return Stream.of(values()).filter(move -> move.path().equals(path)).findFirst();
    }

    boolean isOpenFor(License license) {
        return states.contains(license.state()) && (this != DEREGISTER || license.deregisteredOn() == null);
    }

    List<String> grounds() {
        return grounds;
    }
}
