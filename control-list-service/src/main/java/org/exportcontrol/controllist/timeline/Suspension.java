package org.exportcontrol.controllist.timeline;

import java.time.LocalDate;
import java.util.Set;

/**
 * A period in which an entry is listed and needs no license (CL-09).
 *
 * @param until the last day named; null while none is
 * @param resumedOn first day on which the entry is in effect again; null until that is announced
 * @param announcedBy id of the announcement that began it
 * @param endAnnouncedBy id of the announcement that named its end last
 */
public record Suspension(
        LocalDate from,
        Boundary fromBoundary,
        LocalDate until,
        Boundary untilBoundary,
        LocalDate resumedOn,
        String announcedBy,
        String endAnnouncedBy) {

    /** First day that may be inside. */
    public LocalDate firstDay() {
        return fromBoundary == Boundary.EXCLUSIVE ? from.plusDays(1) : from;
    }

    /** First day that is outside for certain; null while no end is named and nothing resumed it. */
    public LocalDate firstDayAfter() {
        LocalDate named = until == null ? null : untilBoundary == Boundary.EXCLUSIVE ? until : until.plusDays(1);
        if (resumedOn == null) {
            return named;
        }
        return named == null || resumedOn.isBefore(named) ? resumedOn : named;
    }

    /** Whether the day is inside or may be. */
    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay()) && (firstDayAfter() == null || day.isBefore(firstDayAfter()));
    }

    /** Whether the text leaves open if the day is inside. */
    boolean inDoubt(LocalDate day) {
        return (fromBoundary == Boundary.UNSTATED && day.equals(from))
                || (untilBoundary == Boundary.UNSTATED && day.equals(until) && covers(day));
    }

    /** Whether it is over on the day and nobody has said what follows. */
    boolean endedUnconfirmed(LocalDate day) {
        return firstDayAfter() != null
                && !day.isBefore(firstDayAfter())
                && (resumedOn == null || day.isBefore(resumedOn));
    }

    /** Whether the two could both cover some day. */
    boolean overlaps(Suspension other) {
        boolean startsBeforeOtherEnds =
                other.firstDayAfter() == null || firstDay().isBefore(other.firstDayAfter());
        boolean otherStartsBeforeEnd =
                firstDayAfter() == null || other.firstDay().isBefore(firstDayAfter());
        return startsBeforeOtherEnds && otherStartsBeforeEnd;
    }

    /** Whether no day can be inside. */
    boolean empty() {
        return firstDayAfter() != null && !firstDay().isBefore(firstDayAfter());
    }

    /** The same period with another end. */
    Suspension endingOn(LocalDate lastDay, Boundary boundary, String by) {
        return new Suspension(from, fromBoundary, lastDay, boundary, resumedOn, announcedBy, by);
    }

    /** The same period, over for good from a day on. */
    Suspension resumed(LocalDate day, String by) {
        return new Suspension(from, fromBoundary, until, untilBoundary, day, announcedBy, by);
    }

    void addBreaks(Set<LocalDate> days) {
        days.add(firstDay());
        if (fromBoundary == Boundary.UNSTATED) {
            days.add(from.plusDays(1));
        }
        if (until != null) {
            days.add(until);
            days.add(until.plusDays(1));
        }
        if (resumedOn != null) {
            days.add(resumedOn);
        }
    }
}
