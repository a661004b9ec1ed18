package org.exportcontrol.declaration.clients.license;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One part of a statement of what declarations hold and have used (WO-05, WO-06). License-service compares it with its
 * ledger and adds nothing.
 *
 * @param takenAt when the totals were read, in one snapshot; the same in all parts
 * @param part number of the part, from 1
 */
public record StatementPart(Instant takenAt, int part, int parts, List<Item> items) {

    /** How many items a part has at most. */
    public static final int MOST_ITEMS = 1_000;

    /**
     * What one line of goods holds or has used on a license line; never both zero.
     *
     * @param declarationNumber 18 digits, null before acceptance
     */
    public record Item(
            UUID declarationId,
            String declarationNumber,
            int goodsLine,
            String licenseNumber,
            int licenseLine,
            BigDecimal heldKilograms,
            BigDecimal usedKilograms) {

        /** Decimals are sent without the zeros that say nothing. */
        public Item {
            heldKilograms = plain(heldKilograms);
            usedKilograms = plain(usedKilograms);
        }

        private static BigDecimal plain(BigDecimal kilograms) {
            BigDecimal stripped = kilograms.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** The parts of a statement, in order. Without items it is one empty part: then the ledger must hold nothing. */
    public static List<StatementPart> of(Instant takenAt, List<Item> items) {
        int parts = Math.max(1, (items.size() + MOST_ITEMS - 1) / MOST_ITEMS);
        List<StatementPart> all = new ArrayList<>(parts);
        for (int part = 1; part <= parts; part++) {
            int from = (part - 1) * MOST_ITEMS;
            List<Item> some = items.subList(from, Math.min(from + MOST_ITEMS, items.size()));
            all.add(new StatementPart(takenAt, part, parts, some));
        }
        return all;
    }
}
