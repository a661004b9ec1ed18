package org.exportcontrol.license.issued;

import static org.exportcontrol.license.issued.LicenseGround.CHANGE_DEMANDED;
import static org.exportcontrol.license.issued.LicenseGround.CHANGE_ENDED;
import static org.exportcontrol.license.issued.LicenseGround.CHANGE_FILED;
import static org.exportcontrol.license.issued.LicenseGround.CHECKED;
import static org.exportcontrol.license.issued.LicenseGround.END_USE_IN_DOUBT;
import static org.exportcontrol.license.issued.LicenseGround.END_USE_REPORTED;
import static org.exportcontrol.license.issued.LicenseGround.FACTORS_CHANGED;
import static org.exportcontrol.license.issued.LicenseGround.FACTS_REPORTED;
import static org.exportcontrol.license.issued.LicenseGround.HOLDER_DISQUALIFIED;
import static org.exportcontrol.license.issued.LicenseGround.HOLDER_DISSOLVED;
import static org.exportcontrol.license.issued.LicenseGround.ISSUED_IN_ERROR;
import static org.exportcontrol.license.issued.LicenseGround.KEY_ELEMENT_CHANGED;
import static org.exportcontrol.license.issued.LicenseGround.NOT_NEEDED;
import static org.exportcontrol.license.issued.LicenseGround.OBTAINED_BY_FRAUD;
import static org.exportcontrol.license.issued.LicenseGround.PARTY_LISTED;
import static org.exportcontrol.license.issued.LicenseGround.PASSED_ON;
import static org.exportcontrol.license.issued.LicenseState.CANCELLED;
import static org.exportcontrol.license.issued.LicenseState.PAUSED;
import static org.exportcontrol.license.issued.LicenseState.REPLACED;
import static org.exportcontrol.license.issued.LicenseState.REVOKED;
import static org.exportcontrol.license.issued.LicenseState.SURRENDERED;
import static org.exportcontrol.license.issued.LicenseState.VALID;
import static org.exportcontrol.license.issued.LicenseState.WITHDRAWN_BY_AUTHORITY;

import java.util.EnumSet;
import java.util.Set;

/**
 * The moves of a license: from which stored states, to which, and on which grounds. What the law ends by itself
 * (expiry, lapse, exhaustion) is computed and no move.
 */
public enum LicenseMove {
    /** Use stops; nothing is lost. A further ground takes the place of the one it rested on. */
    PAUSE(
            "paused",
            PAUSED,
            EnumSet.of(VALID, PAUSED),
            EnumSet.of(
                    FACTORS_CHANGED,
                    END_USE_IN_DOUBT,
                    HOLDER_DISQUALIFIED,
                    PARTY_LISTED,
                    CHANGE_FILED,
                    CHANGE_DEMANDED,
                    END_USE_REPORTED,
                    FACTS_REPORTED)),
    RESUME("resumed", VALID, EnumSet.of(PAUSED), EnumSet.of(CHECKED, CHANGE_ENDED)),
    /** The authority takes back what it granted lawfully. */
    WITHDRAW(
            "withdrawn",
            WITHDRAWN_BY_AUTHORITY,
            EnumSet.of(VALID, PAUSED),
            EnumSet.of(FACTORS_CHANGED, END_USE_IN_DOUBT, PARTY_LISTED)),
    /** As a sanction; also of a license that has ended, when it comes out later. */
    REVOKE(
            "revoked",
            REVOKED,
            EnumSet.of(VALID, PAUSED, SURRENDERED, REPLACED, CANCELLED, WITHDRAWN_BY_AUTHORITY),
            EnumSet.of(OBTAINED_BY_FRAUD, PASSED_ON, HOLDER_DISQUALIFIED, END_USE_IN_DOUBT)),
    CANCEL("cancelled", CANCELLED, EnumSet.of(VALID, PAUSED), EnumSet.of(HOLDER_DISSOLVED, ISSUED_IN_ERROR)),
    /** The holder hands it back. */
    SURRENDER("surrendered", SURRENDERED, EnumSet.of(VALID, PAUSED), EnumSet.of(KEY_ELEMENT_CHANGED, NOT_NEEDED)),
    /** Another license carries its balance on (LF-02). */
    REPLACE("replaced", REPLACED, EnumSet.of(PAUSED), EnumSet.of(CHANGE_ENDED));

    private final String event;
    private final LicenseState target;
    private final Set<LicenseState> from;
    private final Set<LicenseGround> grounds;

    LicenseMove(String event, LicenseState target, Set<LicenseState> from, Set<LicenseGround> grounds) {
        this.event = event;
        this.target = target;
        this.from = from;
        this.grounds = grounds;
    }

    /** What the move is called in audit and events, after {@code license.}. */
    String event() {
        return event;
    }

    LicenseState target() {
        return target;
    }

    boolean isLegalFrom(LicenseState stored) {
        return from.contains(stored);
    }

    Set<LicenseGround> grounds() {
        return grounds;
    }
}
