package org.exportcontrol.controllist.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.timeline.EntryState;

/**
 * An entry as of a date.
 *
 * @param referenceCommodityCodes numbers that serve it, its own or those printed on a heading; references only (MA-01)
 * @param commodityCodesFrom that heading, null when the numbers are its own
 * @param effectiveTo first day on which it is no longer in effect, null while none is known
 * @param leaf whether the list goes no finer here
 * @param incomplete whether the names printed below it are not all known
 * @param reading what its name is taken to mean; null for a heading
 * @param verification which part was read in how many copies
 */
public record EntryResponse(
        String code,
        String parent,
        String nameZh,
        String nameEn,
        String element,
        String form,
        EntryState state,
        String announcement,
        LocalDate publishedOn,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        List<String> referenceCommodityCodes,
        String commodityCodesFrom,
        boolean leaf,
        boolean incomplete,
        ReadingResponse reading,
        Map<String, String> verification,
        String notes) {

    /**
     * What a printed name is taken to mean.
     *
     * @param incomplete what is not known of the list here, null where all is
     */
    public record ReadingResponse(Text prose, Text incomplete, String rule, String source) {

        static ReadingResponse from(Reading reading) {
            return new ReadingResponse(
                    reading.prose(),
                    reading.incomplete(),
                    reading.basis().rule(),
                    reading.basis().source());
        }
    }

    static EntryResponse from(ListedEntry entry, LocalDate asOf) {
        return new EntryResponse(
                entry.code(),
                entry.parent(),
                entry.nameZh(),
                entry.nameEn(),
                entry.element(),
                entry.form().name(),
                entry.state(asOf),
                entry.announcement(),
                entry.publishedOn(),
                entry.effectiveFrom(),
                entry.effectiveTo(),
                entry.commodityCodes(),
                entry.commodityCodesFrom(),
                entry.leaf(),
                entry.incomplete(),
                entry.reading() == null ? null : ReadingResponse.from(entry.reading()),
                entry.verification(),
                entry.notes());
    }
}
