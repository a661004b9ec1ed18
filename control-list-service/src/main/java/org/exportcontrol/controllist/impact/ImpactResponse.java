package org.exportcontrol.controllist.impact;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.record.RecordService;

/**
 * What an announcement changes, published or still a draft.
 *
 * @param announcement its id
 * @param effectiveFrom first day of effect of whatever names no day of its own
 * @param entries the entries that it touches
 * @param counts how many findings of kept screenings differ by it; for the ministry, else null
 * @param records the caller's own kept screenings whose findings differ by it; for an exporter, else null
 */
public record ImpactResponse(
        String announcement,
        LocalDate effectiveFrom,
        List<TouchedEntry> entries,
        RecordService.Count counts,
        List<RecordService.Differing> records) {}
