package org.exportcontrol.declaration.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A statement to license-service and what came of it. The numbers are null until it was compared.
 *
 * @param date the day in Beijing that it is about
 * @param requestedBy the operator, or this service
 * @param tries how often it was taken and pushed
 * @param takenAt when the totals of the last try were read
 * @param items lines of goods that hold something or have used something
 * @param compared items compared with the ledger
 * @param inMotion items that moved meanwhile
 * @param differences items on which the two services disagree; they are reported by license-service
 * @param parked items that match nothing there
 * @param trouble why it failed
 * @param nextTryAt when it is tried again; null when it is not
 */
record StatementResponse(
        UUID id,
        LocalDate date,
        StatementCause cause,
        String requestedBy,
        Instant requestedAt,
        StatementState state,
        int tries,
        Instant takenAt,
        Integer items,
        Integer compared,
        Integer inMotion,
        Integer differences,
        Integer parked,
        StatementTrouble trouble,
        Instant nextTryAt,
        Instant endedAt) {

    static StatementResponse of(StatementPush push, Instant now) {
        boolean interrupted = push.state() == StatementState.RUNNING && !push.isBeingPushed(now);
        return new StatementResponse(
                push.id(),
                push.about(),
                push.cause(),
                push.requestedBy(),
                push.requestedAt(),
                interrupted ? StatementState.FAILED : push.state(),
                push.tries(),
                push.takenAt(),
                push.items(),
                push.compared(),
                push.inMotion(),
                push.differences(),
                push.parked(),
                interrupted ? StatementTrouble.INTERRUPTED : push.trouble(),
                push.nextTryAt(),
                push.endedAt());
    }
}
