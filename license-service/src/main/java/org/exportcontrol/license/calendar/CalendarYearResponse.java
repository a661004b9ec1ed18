package org.exportcontrol.license.calendar;

import java.time.LocalDate;
import java.util.List;

/** The holidays of one year; {@code version} counts its edits. */
public record CalendarYearResponse(
        int year, List<LocalDate> closed, List<LocalDate> openByExchange, String source, long version) {

    static CalendarYearResponse from(AnnouncedYear year) {
        return new CalendarYearResponse(
                year.year(), year.closed(), year.openByExchange(), year.source(), year.version());
    }
}
