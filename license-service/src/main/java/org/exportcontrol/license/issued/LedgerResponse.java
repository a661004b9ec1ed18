package org.exportcontrol.license.issued;

import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.license.ledger.BookedEntry;
import org.exportcontrol.license.ledger.EntryKind;
import org.exportcontrol.license.measure.Mass;

/**
 * One booking.
 *
 * @param line of the license
 * @param declarationId with attempt and goodsLine the declaration that caused it; null for what the authority books
 * @param ground why the authority booked it, for ADJUSTED and CONTRA; else null
 * @param undoes id of the entry that a CONTRA undoes
 * @param quantity the same mass as it was declared or licensed, in {@code unit}
 */
public record LedgerResponse(
        long id,
        int line,
        EntryKind kind,
        String kilograms,
        UUID declarationId,
        Integer attempt,
        Integer goodsLine,
        String quantity,
        String unit,
        Instant recordedAt,
        String ground,
        Long undoes) {

    static LedgerResponse from(BookedEntry entry) {
        return new LedgerResponse(
                entry.id(),
                entry.line(),
                entry.kind(),
                Mass.plain(entry.kilograms()),
                entry.declarationId(),
                entry.attempt(),
                entry.goodsLine(),
                Mass.plain(entry.quantity()),
                entry.unit(),
                entry.recordedAt(),
                entry.ground(),
                entry.undoes());
    }
}
