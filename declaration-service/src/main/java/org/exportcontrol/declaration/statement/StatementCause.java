package org.exportcontrol.declaration.statement;

/** Who wants a statement. */
public enum StatementCause {
    /** The schedule. There is one a day. */
    DAILY,
    /** An operator. */
    OPERATOR
}
