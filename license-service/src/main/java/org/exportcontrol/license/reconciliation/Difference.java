package org.exportcontrol.license.reconciliation;

import java.math.BigDecimal;
import java.util.UUID;

/** One line on which a statement and the ledger do not agree; kilograms of scale 6, 0 where one side is silent. */
record Difference(
        UUID declarationId,
        int goodsLine,
        String licenseNumber,
        int licenseLine,
        DifferenceKind kind,
        BigDecimal statedHeld,
        BigDecimal statedUsed,
        BigDecimal bookedHeld,
        BigDecimal bookedUsed,
        boolean inMotion) {

    LineKey key() {
        return new LineKey(declarationId, goodsLine, licenseNumber, licenseLine);
    }
}
