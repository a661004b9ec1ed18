package org.exportcontrol.controllist.timeline;

import java.time.LocalDate;

/**
 * What an entry says from one day to another.
 *
 * @param from first day on which it holds
 * @param to first day on which it no longer holds, null while none is known
 * @param announcedBy id of the announcement that made it so
 */
public record EntryVersion(LocalDate from, LocalDate to, String announcedBy, EntryContent content) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    EntryVersion with(LocalDate newFrom, LocalDate newTo) {
        return new EntryVersion(newFrom, newTo, announcedBy, content);
    }
}
