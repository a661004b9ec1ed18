package org.exportcontrol.license.reconciliation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A difference between what declaration-service states and what the ledger books; quantities in kilograms.
 *
 * @param resends how often it was compared anew by hand
 * @param closingBy who proposes to close it, with {@code closingGround}
 * @param endedOn when it was closed or agreed again
 */
public record ParkedItemResponse(
        UUID id,
        UUID declarationId,
        int goodsLine,
        String licenseNumber,
        int licenseLine,
        DifferenceKind kind,
        String statedHeld,
        String statedUsed,
        String bookedHeld,
        String bookedUsed,
        ParkedState state,
        LocalDate firstSeen,
        LocalDate lastSeen,
        int resends,
        String closingBy,
        String closingGround,
        String closedBy,
        LocalDate endedOn,
        long version) {}
