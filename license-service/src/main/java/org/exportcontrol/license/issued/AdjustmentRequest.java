package org.exportcontrol.license.issued;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.measure.Decimal;

/**
 * A quantity that the authority adds to a line; zero is an error. To take it back has a verb of its own (contra).
 *
 * @param quantity net mass, plain decimal
 * @param unit UNECE Rec 20 code of a unit of mass
 */
public record AdjustmentRequest(
        @NotNull Integer line,
        @NotNull @Decimal String quantity,
        @NotNull @Pattern(regexp = "[A-Z0-9]{2,3}") String unit,
        @NotNull @PlainText String ground) {}
