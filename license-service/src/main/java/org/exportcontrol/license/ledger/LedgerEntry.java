package org.exportcontrol.license.ledger;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One booking to be appended. The key is (declaration, attempt, goods line, license line, kind): the same booking twice
 * is refused by the database.
 *
 * @param kilograms above 0, scale 6
 * @param declaration null for kinds that no declaration causes
 * @param quantity the same quantity as the declaration or the license gave it
 * @param unit UNECE Rec 20 code of that quantity
 * @param act for ADJUSTED and CONTRA, else null
 */
public record LedgerEntry(
        UUID licenseLineId,
        EntryKind kind,
        BigDecimal kilograms,
        GoodsLine declaration,
        BigDecimal quantity,
        String unit,
        Act act) {

    /** What the authority does to a balance: why, and for CONTRA which entry it undoes. */
    public record Act(String ground, Long undoes) {}

    /** A booking that needs no act of the authority. */
    public LedgerEntry(
            UUID licenseLineId,
            EntryKind kind,
            BigDecimal kilograms,
            GoodsLine declaration,
            BigDecimal quantity,
            String unit) {
        this(licenseLineId, kind, kilograms, declaration, quantity, unit, null);
    }

    /** The declaration's side of a booking. */
    public record GoodsLine(UUID declarationId, int attempt, int goodsLine) {}
}
