package org.exportcontrol.license.reconciliation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.app.PlainText;

/**
 * What declaration-service believes to hold and to have used, or a part of it.
 *
 * @param takenAt instant at which it was read, the same for all parts
 * @param part from 1
 * @param parts how many there are; the comparison is made when all have come
 */
public record StatementRequest(
        @NotNull Instant takenAt,
        @NotNull @Min(1) Integer part,
        @NotNull @Min(1) @Max(100_000) Integer parts,
        @NotNull @Size(max = 1000) List<@NotNull @Valid Item> items) {

    public StatementRequest {
        takenAt = takenAt == null ? null : takenAt.truncatedTo(ChronoUnit.MICROS); // what the database keeps
    }

    /**
     * One goods line on one license line. At least one quantity is above zero.
     *
     * @param heldKilograms plain decimal of at most six places, like {@code usedKilograms}
     */
    public record Item(
            @NotNull UUID declarationId,
            @Pattern(regexp = "[0-9A-Z]{18}") String declarationNumber,
            @NotNull @Min(1) Integer goodsLine,
            @NotNull @PlainText String licenseNumber,
            @NotNull Integer licenseLine,
            @NotNull @Pattern(regexp = KILOGRAMS) String heldKilograms,
            @NotNull @Pattern(regexp = KILOGRAMS) String usedKilograms) {}

    private static final String KILOGRAMS = "[0-9]{1,12}(\\.[0-9]{1,6})?";
}
