package org.exportcontrol.declaration.statement;

/** Why a statement was not compared. */
public enum StatementTrouble {
    /** License-service does not answer. */
    AWAY,
    /** License-service refuses the statement: a fault between the services. */
    REFUSED,
    /** License-service has not got all parts. */
    INCOMPLETE,
    /** Whoever pushed it has died. */
    INTERRUPTED
}
