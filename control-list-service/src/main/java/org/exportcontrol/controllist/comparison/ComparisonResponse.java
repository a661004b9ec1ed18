package org.exportcontrol.controllist.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.timeline.EntryState;

/**
 * What differs between the list on one date and on another.
 *
 * @param from the one side: a date as one edition knows it
 * @param to the other
 * @param items the entries that differ, in the order of the list
 */
public record ComparisonResponse(Side from, Side to, List<Difference> items) {

    /**
     * One side of the comparison.
     *
     * @param knownAt as asked, null when not asked
     */
    public record Side(LocalDate asOf, Instant knownAt, Edition edition) {}

    /** What happened to an entry between the two. */
    public enum Kind {
        /** It was not published on the one side and is on the other. */
        CAME,
        /** It is off the list. */
        WENT,
        /** It was announced and is in effect. */
        TOOK_EFFECT,
        SUSPENDED,
        /** Its suspension is over, and what follows is not recorded. */
        SUSPENSION_ENDED,
        /** It was suspended and is in effect again. */
        RESUMED,
        /** Its state differs in another way, as when a correction took something back. */
        STATE_DIFFERS,
        /** It says something else. */
        CHANGED
    }

    /**
     * An entry that differs.
     *
     * @param stateBefore UNKNOWN also where the one side does not know the entry at all
     * @param changed names of what it says otherwise
     */
    public record Difference(
            String code,
            String printedCode,
            String announcement,
            String nameZh,
            String nameEn,
            List<Kind> kinds,
            EntryState stateBefore,
            EntryState stateAfter,
            boolean inDoubtBefore,
            boolean inDoubtAfter,
            List<String> changed) {}
}
