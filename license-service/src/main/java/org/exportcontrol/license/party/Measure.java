package org.exportcontrol.license.party;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Measures against a party of the control list (PL-02; ECL 18; DUR 28, 29). */
@RegisterForReflection
public enum Measure {
    FORBID,
    RESTRICT,
    ORDER_TO_STOP,
    OTHER
}
