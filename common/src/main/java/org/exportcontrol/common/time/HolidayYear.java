package org.exportcontrol.common.time;

import java.time.LocalDate;
import java.util.Set;

/**
 * The arrangement of one year's holidays, as the State Council's General Office announces it.
 *
 * @param closed days on which offices are closed besides weekends
 * @param openByExchange weekend days that are worked in exchange for others
 */
public record HolidayYear(int year, Set<LocalDate> closed, Set<LocalDate> openByExchange) {

    public HolidayYear {
        closed = Set.copyOf(closed);
        openByExchange = Set.copyOf(openByExchange);
    }
}
