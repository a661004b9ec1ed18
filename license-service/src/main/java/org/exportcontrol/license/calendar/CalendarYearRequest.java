package org.exportcontrol.license.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * The holidays of one year, replaced as a whole.
 *
 * @param year calendar year; all days lie in it
 * @param closed days on which offices are closed; weekends need not be named
 * @param openByExchange Saturdays and Sundays that are worked in exchange for other days
 * @param source the notice that announces them
 */
public record CalendarYearRequest(
        @NotNull @Min(1900) @Max(9999) Integer year,
        @NotNull @Size(max = 366) List<@NotNull @CalendarDay LocalDate> closed,
        @NotNull @Size(max = 366) List<@NotNull @CalendarDay LocalDate> openByExchange,
        @NotNull @PlainText String source) {}
