package org.exportcontrol.license.hold;

import java.util.List;
import java.util.UUID;

/**
 * What a declaration holds or has used.
 *
 * @param attempt the highest seen, 0 when the declaration is not known here
 */
public record HoldStatus(UUID declarationId, int attempt, State state, List<Line> lines) {

    /** NONE: never held anything. FREED: holds nothing any more. */
    public enum State {
        NONE,
        HELD,
        USED,
        FREED
    }

    /**
     * One line.
     *
     * @param heldByAttempt the attempt that made the hold
     */
    public record Line(
            int goodsLine,
            String licenseNumber,
            int licenseLine,
            int heldByAttempt,
            String heldKilograms,
            String usedKilograms,
            String quantity,
            String unit) {}
}
