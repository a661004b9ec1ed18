package org.exportcontrol.declaration.departure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was really loaded of released goods.
 *
 * @param reference the tally or manifest it rests on
 * @param lines every line of the declaration, once
 */
public record LoadingRequest(
        @NotNull LocalDate loadedOn,
        @NotBlank @Size(max = 500) String reference,
        @NotEmpty @Size(max = 99) List<@NotNull @Valid Line> lines) {

    /** @param loaded in the unit declared; at most the quantity declared, 0 when nothing of the line was loaded */
    public record Line(
            @NotNull @Min(1) Integer line,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 9)
            BigDecimal loaded) {}
}
