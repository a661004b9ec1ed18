package org.exportcontrol.license.report;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What happened to end user, end use or their certificate (LF-04). */
@RegisterForReflection
public enum Circumstance {
    END_USER_CHANGED,
    END_USER_MAY_CHANGE,
    END_USE_CHANGED,
    END_USE_MAY_CHANGE,
    CERTIFICATE_FORGED,
    CERTIFICATE_ALTERED,
    CERTIFICATE_LAPSED,
    CERTIFICATE_GOT_BY_FRAUD
}
