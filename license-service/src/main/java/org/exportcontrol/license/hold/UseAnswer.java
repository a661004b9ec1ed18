package org.exportcontrol.license.hold;

import java.util.List;
import java.util.UUID;

/**
 * What became of a wish to use what is held.
 *
 * @param used whether all lines are used; false when a license may not be used any more, or a later hold was refused
 */
public record UseAnswer(UUID declarationId, int attempt, boolean used, List<Line> lines) {

    /** One line; {@code usedKilograms} is null when it is refused. */
    public record Line(
            int goodsLine,
            String licenseNumber,
            int licenseLine,
            Verdict verdict,
            String usedKilograms,
            String quantity,
            String unit,
            List<Failure> failures) {}
}
