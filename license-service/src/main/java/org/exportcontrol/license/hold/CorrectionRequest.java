package org.exportcontrol.license.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.measure.Decimal;

/**
 * What was used but not loaded after all (partial loading, AW-04).
 *
 * @param attempt raised by the declaration for each correction
 */
public record CorrectionRequest(
        @NotNull @Min(1) Integer attempt,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /** The quantity that goes back to free; zero is an error, all of it is a reversal. */
    public record Line(
            @NotNull @Min(1) Integer goodsLine,
            @NotNull @PlainText String licenseNumber,
            @NotNull Integer licenseLine,
            @NotNull @Decimal String quantity,
            @NotNull @PlainText String unit) {}
}
