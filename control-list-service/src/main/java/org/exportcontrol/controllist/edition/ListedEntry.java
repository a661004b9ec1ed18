package org.exportcontrol.controllist.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.timeline.EntryState;

/**
 * One entry as one edition knows it.
 *
 * @param code control code exactly as printed; never sorted or built by arithmetic (CL-06)
 * @param parent code of the heading above, null at the top
 * @param position place in the printed order
 * @param commodityCodes reference numbers that serve the entry: its own, or those of the heading they are printed on
 * @param commodityCodesFrom code of that heading, null when the numbers are its own
 * @param effectiveTo first day on which it is no longer in effect, null while none is known
 * @param leaf whether nothing stands below it: the list goes no finer
 * @param reading how the name is read; null for a heading that only gathers other entries
 * @param verification which part of the entry was read in how many copies
 */
public record ListedEntry(
        String code,
        String parent,
        int position,
        String element,
        Form form,
        String nameZh,
        String nameEn,
        List<String> commodityCodes,
        String commodityCodesFrom,
        String announcement,
        LocalDate publishedOn,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        boolean leaf,
        Reading reading,
        Map<String, String> verification,
        String notes) {

    /** What the entry is on a date. */
    public EntryState state(LocalDate asOf) {
        if (asOf.isBefore(publishedOn)) {
            return EntryState.UNKNOWN;
        }
        if (asOf.isBefore(effectiveFrom)) {
            return EntryState.ANNOUNCED;
        }
        return effectiveTo == null || asOf.isBefore(effectiveTo) ? EntryState.OPERATIVE : EntryState.REMOVED;
    }

    /** Whether the names printed below it are not all known. */
    public boolean incomplete() {
        return reading != null && reading.review() != null;
    }
}
