package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/** How a reconsideration ended; {@code decidedOn} is not later than today. */
public record ReconsiderationRequest(
        @NotNull ReconsiderationOutcome outcome,
        @NotNull @PlainText String reason,
        @NotNull @CalendarDay LocalDate decidedOn) {}
