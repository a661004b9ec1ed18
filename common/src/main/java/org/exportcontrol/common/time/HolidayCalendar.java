package org.exportcontrol.common.time;

import java.util.Optional;

/** Where the announced holidays are kept. */
public interface HolidayCalendar {

    /** The arrangement of a year; empty while it is not announced. */
    Optional<HolidayYear> year(int year);
}
