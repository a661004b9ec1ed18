package org.exportcontrol.license.application;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why a case has no time limit (DE-04; DUR 17, 26). */
@RegisterForReflection
public enum ReferralGround {
    /** It goes to the State Council or the Central Military Commission. */
    STATE_COUNCIL_OR_CENTRAL_MILITARY_COMMISSION,
    /** Importer or end user is on the watch list. */
    WATCH_LIST_PARTY
}
