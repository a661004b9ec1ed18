package org.exportcontrol.declaration.lane;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.exportcontrol.common.problem.Text;

/**
 * A lane rule as a supervisor keeps it.
 *
 * @param priority 1 is asked first; at the same priority the office's rules come before those of the suite
 * @param share of the declarations that meet the conditions, the one that a seeded draw picks; absent for all
 * @param text why, in both languages; shown to customs only
 * @param validTo last day, absent while it is open
 */
public record LaneRuleRequest(
        @NotNull @Min(1) @Max(1000) Integer priority,
        @NotNull Lane lane,
        @NotNull @Valid LaneConditions conditions,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Digits(integer = 1, fraction = 8)
        BigDecimal share,

        @NotNull Text text,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {}
