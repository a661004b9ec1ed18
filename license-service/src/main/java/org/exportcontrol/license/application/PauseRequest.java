package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * Why the clock stands still.
 *
 * @param expectedUntil what the applicant is told
 * @param officers for ON_SITE_CHECK at least two names (DUR 32), else null
 */
public record PauseRequest(
        @NotNull PauseGround ground,
        @NotNull @PlainText String reason,
        @NotNull @CalendarDay LocalDate expectedUntil,
        @Size(max = 20) List<@NotNull @PlainText String> officers) {}
