package org.exportcontrol.license.application;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How an administrative reconsideration of a refusal can end. It is final (ECL 41). */
@RegisterForReflection
public enum ReconsiderationOutcome {
    /** The refusal stands. */
    UPHELD,
    /** The refusal is annulled: the applicant may apply anew, and the copy of this application is a draft for it. */
    ANNULLED
}
