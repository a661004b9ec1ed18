package org.exportcontrol.controllist.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.timeline.Boundary;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryState;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.Suspension;

/**
 * An entry as of a date.
 *
 * @param code control code inside its announcement, with a suffix where one printed code stands twice (CL-07)
 * @param printedCode the code that papers bear
 * @param inDoubt whether the text leaves open if a suspension covers the date: a person must say
 * @param announcement the announcement that added it
 * @param announcedBy the announcement that made it say what it says on the date
 * @param effectiveTo first day on which it is no longer in effect, null while none is known
 * @param temporary whether it is temporary control (CL-11)
 * @param suspension the latest that began by the date, null for none
 * @param referenceCommodityCodes numbers that serve it, its own or those printed on a heading; references only (MA-01)
 * @param referenceTariffItems tariff items likewise
 * @param commodityCodesFrom that heading, null when the numbers are its own
 * @param leaf whether the list goes no finer here
 * @param incomplete whether the names printed below it are not all known
 * @param reading what its name is taken to mean; null where goods never match it
 * @param verification which part was read in how many copies
 */
public record EntryResponse(
        String code,
        String printedCode,
        String parent,
        String nameZh,
        String nameEn,
        String element,
        String form,
        String casNumber,
        EntryState state,
        boolean inDoubt,
        String announcement,
        String announcedBy,
        LocalDate publishedOn,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        boolean temporary,
        SuspensionResponse suspension,
        List<String> referenceCommodityCodes,
        List<String> referenceTariffItems,
        String commodityCodesFrom,
        List<Map<String, String>> technicalParameters,
        List<String> conditions,
        boolean leaf,
        boolean incomplete,
        ReadingResponse reading,
        Map<String, String> verification,
        String notes) {

    /**
     * What a printed name is taken to mean.
     *
     * @param incomplete what is not known of the list here, null where all is
     * @param fallback whether nobody has read the name: form, element and printed parameters decide
     */
    public record ReadingResponse(Text prose, Text incomplete, String rule, String source, boolean fallback) {

        static ReadingResponse from(Reading reading) {
            return new ReadingResponse(
                    reading.prose(),
                    reading.incomplete(),
                    reading.basis().rule(),
                    reading.basis().source(),
                    reading.fallback());
        }
    }

    /**
     * A time in which the entry needs no license (CL-09).
     *
     * @param fromBoundary whether the first day is inside
     * @param until the last day named, null while none is
     * @param untilBoundary whether that day is inside
     * @param resumedOn first day on which the entry is in effect again, null until that is announced
     * @param announcedBy the announcement that began it
     * @param endAnnouncedBy the announcement that named its end last
     */
    public record SuspensionResponse(
            LocalDate from,
            Boundary fromBoundary,
            LocalDate until,
            Boundary untilBoundary,
            LocalDate resumedOn,
            String announcedBy,
            String endAnnouncedBy) {

        public static SuspensionResponse from(Suspension suspension) {
            return new SuspensionResponse(
                    suspension.from(),
                    suspension.fromBoundary(),
                    suspension.until(),
                    suspension.untilBoundary(),
                    suspension.resumedOn(),
                    suspension.announcedBy(),
                    suspension.endAnnouncedBy());
        }
    }

    public static EntryResponse from(ListedEntry entry) {
        EntryTimeline timeline = entry.timeline();
        EntryContent content = entry.content();
        return new EntryResponse(
                entry.code(),
                entry.printedCode(),
                content.parent(),
                content.nameZh(),
                content.nameEn(),
                content.element(),
                content.form(),
                content.casNumber(),
                entry.state(),
                entry.inDoubt(),
                entry.announcement(),
                entry.version().announcedBy(),
                timeline.publishedOn(),
                timeline.effectiveFrom(),
                timeline.effectiveTo(),
                timeline.temporary(),
                entry.suspension() == null ? null : SuspensionResponse.from(entry.suspension()),
                entry.commodityCodes(),
                entry.tariffItems(),
                content.commodityCodesFrom(),
                content.parameters(),
                content.conditions(),
                entry.leaf(),
                entry.incomplete(),
                entry.reading() == null ? null : ReadingResponse.from(entry.reading()),
                content.verification(),
                content.notes());
    }
}
