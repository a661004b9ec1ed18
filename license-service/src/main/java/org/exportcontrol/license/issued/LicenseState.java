package org.exportcontrol.license.issued;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** States of a license, strongest first: where several meet, the strongest is the state. */
public enum LicenseState {
    REVOKED,
    WITHDRAWN_BY_AUTHORITY,
    CANCELLED,
    REPLACED,
    SURRENDERED,
    /** Computed: its last day is over. */
    EXPIRED,
    /** Computed: a single license on which a declaration has a net use (LF-08). */
    LAPSED,
    /** Computed: nothing is free or held any more, or all its uses are used. */
    USED_UP,
    PAUSED,
    VALID;

    private static final Set<LicenseState> COMPUTED = EnumSet.of(EXPIRED, LAPSED, USED_UP);

    /** Whether the state follows from dates and ledger; such a state is never stored. */
    public boolean isComputed() {
        return COMPUTED.contains(this);
    }

    /** Whether nothing can be held any more, for good: what may be taken off the register (LF-07). */
    boolean isAnEnd() {
        return this != VALID && this != PAUSED && this != USED_UP;
    }

    /** The strongest of those that hold. */
    static LicenseState strongest(Set<LicenseState> holding) {
        return Arrays.stream(values()).filter(holding::contains).findFirst().orElseThrow();
    }
}
