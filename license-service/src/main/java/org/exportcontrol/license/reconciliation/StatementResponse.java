package org.exportcontrol.license.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What came of a statement.
 *
 * @param complete whether all parts are here and were compared; the numbers are 0 before
 * @param compared lines of the statement and the ledger together
 * @param inMotion differences of declarations that moved lately: the next statement tells
 * @param differences what does not agree
 * @param parked how many items wait for a person now
 */
public record StatementResponse(
        LocalDate date, Instant takenAt, boolean complete, int compared, int inMotion, int differences, int parked) {}
