package org.exportcontrol.controllist.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.entry.EntryResponse.SuspensionResponse;
import org.exportcontrol.controllist.timeline.EntryState;

/**
 * One entry through time.
 *
 * @param edition what the answer rests on
 * @param knownAt as asked, null when not asked
 * @param announcement the announcement that added it
 * @param states what it was, from its publication on, without gaps
 * @param versions what it said, each from the day on which the one before ended
 * @param suspensions in time
 * @param recorded the editions that changed what is known of it, a correction among them
 */
public record EntryHistoryResponse(
        Edition edition,
        Instant knownAt,
        String code,
        String printedCode,
        String announcement,
        LocalDate publishedOn,
        List<StateStretch> states,
        List<VersionResponse> versions,
        List<SuspensionResponse> suspensions,
        List<Edition> recorded) {

    /**
     * A time in which its state is one.
     *
     * @param from first day
     * @param to first day of the next stretch, null for the last one
     */
    public record StateStretch(LocalDate from, LocalDate to, EntryState state, boolean inDoubt) {}

    /**
     * What it says from one day to another.
     *
     * @param to first day on which it no longer says so, null while none is known
     * @param announcedBy the announcement that made it so
     * @param changed names of what differs from the version before
     */
    public record VersionResponse(
            LocalDate from,
            LocalDate to,
            String announcedBy,
            String nameZh,
            String nameEn,
            List<String> referenceCommodityCodes,
            List<String> referenceTariffItems,
            List<String> changed) {}
}
