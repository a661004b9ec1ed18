package org.exportcontrol.license.ledger;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a goods line of a declaration has drawn on a license line.
 *
 * @param held kilograms held now
 * @param used kilograms used and not reversed
 * @param attempt attempt of the last hold
 * @param quantity the quantity of that hold as the declaration gave it
 */
public record Draw(
        int goodsLine,
        UUID licenseLineId,
        UUID licenseId,
        BigDecimal held,
        BigDecimal used,
        int attempt,
        BigDecimal quantity,
        String unit) {

    public boolean isHeld() {
        return held.signum() > 0;
    }

    public boolean isUsed() {
        return used.signum() > 0;
    }
}
