package org.exportcontrol.license.calendar;

import java.util.List;

/** All announced years, oldest first. Terms that run into any other year are provisional. */
public record CalendarResponse(List<CalendarYearResponse> years) {}
