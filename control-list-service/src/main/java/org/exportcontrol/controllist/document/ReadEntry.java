package org.exportcontrol.controllist.document;

import java.time.LocalDate;
import org.exportcontrol.controllist.timeline.Change;
import org.exportcontrol.controllist.timeline.EntryContent;

/**
 * An entry as a document adds it.
 *
 * @param to first day on which it no longer holds, null for none
 */
record ReadEntry(String pointer, String code, LocalDate from, LocalDate to, EntryContent content) {

    Change.Add asChange(boolean temporary) {
        return new Change.Add(pointer, code, from, to, temporary, content);
    }
}
