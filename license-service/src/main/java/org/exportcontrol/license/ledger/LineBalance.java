package org.exportcontrol.license.ledger;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The balance of a license line in kilograms. At every moment licensed + tolerance drawn + adjusted = held + used +
 * free + carried over, each at least 0; the database keeps both.
 */
public record LineBalance(
        UUID licenseLineId,
        BigDecimal licensed,
        BigDecimal toleranceDrawn,
        BigDecimal adjusted,
        BigDecimal held,
        BigDecimal used,
        BigDecimal free,
        BigDecimal carriedOver) {}
