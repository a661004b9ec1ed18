package org.exportcontrol.license.application;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * A decision.
 *
 * @param grounds the reasons in words
 * @param factors a statement for each factor of the law; all but OTHER are needed
 * @param validFrom first day of the license; the day of the decision when left out
 * @param validTo last day of the license; needed for a grant
 * @param maxUses most declarations that may use the license; for GENERAL only, null for no limit
 * @param conditions set by the authority, may be null
 */
public record DecideRequest(
        @NotNull Outcome outcome,
        @NotNull @PlainText String grounds,
        @NotNull Map<DecisionFactor, @PlainText String> factors,
        @CalendarDay LocalDate validFrom,
        @CalendarDay LocalDate validTo,
        @Min(1) Integer maxUses,
        @PlainText String conditions) {}
