package org.exportcontrol.controllist.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.exportcontrol.controllist.record.KeptComparison;

/**
 * What an announcement changes, published or still a draft.
 *
 * @param announcement its id
 * @param effectiveFrom first day of effect of whatever names no day of its own
 * @param entries the entries that it touches
 * @param days on which kept screenings are held against the list without it and with it, beside the day that each was
 *     asked for: the day of effect, and those from which on an entry says or is something else
 * @param complete whether all of these days and all kept screenings were looked at; if not, the first days and the
 *     newest screenings
 * @param counts how many findings of kept screenings differ by it; for the ministry, else null
 * @param records the caller's own kept screenings whose findings differ by it; for an exporter, else null
 */
public record ImpactResponse(
        String announcement,
        LocalDate effectiveFrom,
        List<TouchedEntry> entries,
        Set<LocalDate> days,
        boolean complete,
        KeptComparison.Count counts,
        List<KeptComparison.Differing> records) {}
