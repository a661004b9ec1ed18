package org.exportcontrol.controllist.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry through valid time, as one edition knows it. Days are those of Beijing.
 *
 * @param publishedOn when the announcement that added it was published
 * @param temporary whether it is temporary control, which ends by itself (CL-11)
 * @param extensions how often temporary control was extended
 * @param removedOn day from which an announcement took it off the list, null where none did
 * @param versions at least one, in time, each beginning where the one before ends
 * @param suspensions in time, none overlapping another
 */
public record EntryTimeline(
        EntryKey key,
        LocalDate publishedOn,
        boolean temporary,
        int extensions,
        LocalDate removedOn,
        List<EntryVersion> versions,
        List<Suspension> suspensions) {

    public EntryTimeline {
        versions = List.copyOf(versions);
        suspensions = List.copyOf(suspensions);
    }

    /** First day on which it is in effect, whatever suspends it. */
    public LocalDate effectiveFrom() {
        return versions.get(0).from();
    }

    /** First day on which it is no longer in effect, null while none is known. */
    public LocalDate effectiveTo() {
        LocalDate to = last().to();
        return removedOn == null || (to != null && to.isBefore(removedOn)) ? to : removedOn;
    }

    EntryVersion last() {
        return versions.get(versions.size() - 1);
    }

    /** What it is on a day. */
    public EntryState state(LocalDate day) {
        if (day.isBefore(publishedOn)) {
            return EntryState.UNKNOWN;
        }
        if (removedBy(day)) {
            return EntryState.REMOVED;
        }
        if (version(day).content().reserved()) {
            return EntryState.RESERVED;
        }
        Optional<Suspension> latest = suspension(day);
        if (latest.isPresent() && latest.get().covers(day)) {
            return EntryState.SUSPENDED;
        }
        if (day.isBefore(effectiveFrom())) {
            return EntryState.ANNOUNCED;
        }
        boolean unconfirmed = latest.isPresent() && latest.get().endedUnconfirmed(day);
        return unconfirmed ? EntryState.SUSPENSION_ENDED_UNCONFIRMED : EntryState.OPERATIVE;
    }

    /** Whether the text leaves open what it is on the day: a boundary that it names without saying whether it is inside. */
    public boolean inDoubt(LocalDate day) {
        return state(day) == EntryState.SUSPENDED
                && suspension(day).map(latest -> latest.inDoubt(day)).orElse(false);
    }

    /** Whether it is off the list on the day. */
    boolean removedBy(LocalDate day) {
        return effectiveTo() != null && !day.isBefore(effectiveTo());
    }

    /** What it says on a day: the first version before its start, the last one after its end. */
    public EntryVersion version(LocalDate day) {
        for (EntryVersion version : versions) {
            if (version.holdsOn(day)) {
                return version;
            }
        }
        return day.isBefore(effectiveFrom()) ? versions.get(0) : last();
    }

    /** The latest suspension that began by the day. */
    public Optional<Suspension> suspension(LocalDate day) {
        Suspension latest = null;
        for (Suspension suspension : suspensions) {
            if (!suspension.firstDay().isAfter(day)) {
                latest = suspension;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Adds the days on which anything about it may change; between two of them it stays as it is. */
    public void addBreaks(Set<LocalDate> days) {
        days.add(publishedOn);
        if (removedOn != null) {
            days.add(removedOn);
        }
        for (EntryVersion version : versions) {
            days.add(version.from());
            if (version.to() != null) {
                days.add(version.to());
            }
        }
        suspensions.forEach(suspension -> suspension.addBreaks(days));
    }
}
