package org.exportcontrol.license.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.issued.Condition;

/**
 * A decision.
 *
 * @param grounds the reasons in words
 * @param factors a statement for each factor of the law; all but OTHER are needed
 * @param validFrom first day of the license; the day of the decision when left out
 * @param validTo last day of the license; needed for a grant
 * @param maxUses most declarations that may use the license; for GENERAL only, null for no limit
 * @param tolerancePercent how much more than what is left may be declared (WO-04), 0 to 5; the setting when left out
 * @param exception why dealing with a party of the control list is approved all the same (AP-08; DUR 29); null as a
 *     rule
 * @param conditions set by the authority, each with who answers for it; may be null
 */
public record DecideRequest(
        @NotNull Outcome outcome,
        @NotNull @PlainText String grounds,
        @NotNull Map<DecisionFactor, @PlainText String> factors,
        @CalendarDay LocalDate validFrom,
        @CalendarDay LocalDate validTo,
        @Min(1) Integer maxUses,

        @DecimalMin("0") @DecimalMax("5") @Digits(integer = 1, fraction = 2)
        BigDecimal tolerancePercent,

        @Size(max = 50) List<@NotNull @Valid Condition> conditions,
        @PlainText String exception) {}
