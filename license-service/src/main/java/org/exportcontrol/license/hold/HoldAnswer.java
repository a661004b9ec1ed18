package org.exportcontrol.license.hold;

import java.util.List;
import java.util.UUID;

/**
 * What became of a wish to hold.
 *
 * @param held whether all lines are held; false when one is refused, or on a dry run
 */
public record HoldAnswer(UUID declarationId, int attempt, boolean held, List<Line> lines) {

    /**
     * The verdict on one line.
     *
     * @param heldKilograms what is held now; null when nothing is
     * @param quantity as the declaration gave it, with its unit
     * @param failures all at once, empty when OK
     */
    public record Line(
            int goodsLine,
            String licenseNumber,
            int licenseLine,
            Verdict verdict,
            String heldKilograms,
            String quantity,
            String unit,
            List<Failure> failures) {}
}
