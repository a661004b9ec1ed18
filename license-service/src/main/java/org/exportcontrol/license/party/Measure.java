package org.exportcontrol.license.party;

/** Measures against a party of the control list (PL-02; ECL 18; DUR 28, 29). */
public enum Measure {
    FORBID,
    RESTRICT,
    ORDER_TO_STOP,
    OTHER
}
