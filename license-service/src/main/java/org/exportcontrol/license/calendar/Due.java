package org.exportcontrol.license.calendar;

import java.time.LocalDate;
import org.exportcontrol.common.time.DueDate;

/** Last day of a term; provisional while holidays on the way are not announced, or the clock stands still. */
public record Due(LocalDate on, boolean provisional) {

    /** @return null for null */
    public static Due from(DueDate date) {
        return date == null ? null : new Due(date.date(), date.provisional());
    }
}
