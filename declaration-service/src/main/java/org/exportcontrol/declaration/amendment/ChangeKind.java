package org.exportcontrol.declaration.amendment;

/** What the party asks for after acceptance. */
public enum ChangeKind {
    /** Other content under the same number; comes first (AW-01). */
    AMENDMENT,
    /** The declaration ends, and what is held or used for it is free again (AW-04). */
    WITHDRAWAL
}
