package org.exportcontrol.declaration.statement;

/** Where a statement stands. */
public enum StatementState {
    RUNNING,
    COMPARED,
    FAILED
}
