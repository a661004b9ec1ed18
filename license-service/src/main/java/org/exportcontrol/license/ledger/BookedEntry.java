package org.exportcontrol.license.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An entry as it stands in the ledger. */
public record BookedEntry(
        long id,
        int line,
        EntryKind kind,
        BigDecimal kilograms,
        UUID declarationId,
        Integer attempt,
        Integer goodsLine,
        BigDecimal quantity,
        String unit,
        Instant recordedAt,
        String ground,
        Long undoes) {}
