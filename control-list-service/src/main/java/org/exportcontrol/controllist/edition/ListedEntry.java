package org.exportcontrol.controllist.edition;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryState;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.EntryVersion;
import org.exportcontrol.controllist.timeline.Suspension;

/**
 * One entry on one day, as one edition knows it.
 *
 * @param place in the order in which the list is shown: by publication, then as printed
 * @param version what it says that day
 * @param inDoubt whether the text leaves open if a suspension covers the day
 * @param suspension the latest that began by the day, null for none
 * @param leaf whether the list goes no finer: nothing stands below it but conditions of its own
 * @param reading how the name is read; null where goods never match it
 * @param commodityCodes reference numbers of ten digits that serve it: its own, or those of a heading
 * @param tariffItems reference numbers of eight digits that serve it
 */
public record ListedEntry(
        int place,
        EntryTimeline timeline,
        EntryVersion version,
        EntryState state,
        boolean inDoubt,
        Suspension suspension,
        boolean leaf,
        Reading reading,
        List<String> commodityCodes,
        List<String> tariffItems) {

    /** Control code inside its announcement; never sorted or built by arithmetic (CL-06). */
    public String code() {
        return timeline.key().code();
    }

    /** The code that papers bear. */
    public String printedCode() {
        return content().printedCode();
    }

    /** The announcement that added it. */
    public String announcement() {
        return timeline.key().announcement();
    }

    public EntryContent content() {
        return version.content();
    }

    public String nameZh() {
        return content().nameZh();
    }

    public String nameEn() {
        return content().nameEn();
    }

    public LocalDate effectiveFrom() {
        return timeline.effectiveFrom();
    }

    /** Whether goods that match it are controlled. */
    public boolean inEffect() {
        return state == EntryState.OPERATIVE;
    }

    /** Whether a person must say if goods that match it are controlled. */
    public boolean inQuestion() {
        return inDoubt || state == EntryState.SUSPENSION_ENDED_UNCONFIRMED;
    }

    /** Whether the names printed below it are not all known. */
    public boolean incomplete() {
        return reading != null && reading.review() != null;
    }

    /** Whether goods can be held against it. */
    boolean askable() {
        return reading != null && state != EntryState.UNKNOWN && state != EntryState.RESERVED;
    }
}
