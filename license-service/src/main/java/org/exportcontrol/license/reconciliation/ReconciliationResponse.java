package org.exportcontrol.license.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/** The report on one statement; {@code resolved} are parked items that agreed again. */
public record ReconciliationResponse(
        LocalDate date,
        Instant takenAt,
        int compared,
        int inMotion,
        int differences,
        int resolved,
        Instant comparedAt) {}
