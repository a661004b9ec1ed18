package org.exportcontrol.license.calendar;

import java.time.LocalDate;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.time.WorkingDays;

/**
 * How long the authority has had a matter for which the law sets it no number of days. None is invented.
 *
 * @param workingDays since that day, which is not counted
 */
public record Waiting(LocalDate since, int workingDays, Text limit) {

    private static final Text NONE = Text.of("The law sets no number of days.", "法律法规未规定办理天数。");

    public static Waiting from(LocalDate since, LocalDate today, WorkingDays calendar) {
        return new Waiting(since, calendar.elapsed(since, today), NONE);
    }
}
