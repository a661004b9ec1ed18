package org.exportcontrol.controllist.timeline;

import java.time.LocalDate;

/** One step of an announcement. {@code pointer} leads to where the document says it. */
public sealed interface Change {

    String pointer();

    /**
     * A new entry, or a reserved place.
     *
     * @param to first day on which it no longer holds, null for none
     * @param temporary whether it is temporary control (CL-11)
     */
    record Add(String pointer, String code, LocalDate from, LocalDate to, boolean temporary, EntryContent content)
            implements Change {}

    /** A change of entries that are there. */
    sealed interface OfListed extends Change {

        Target target();
    }

    /** Names, conditions or reference numbers are others from a day on. */
    record Amend(String pointer, Target target, LocalDate from, ContentPatch patch) implements OfListed {}

    /** The entries are off the list from a day on. */
    record Remove(String pointer, Target target, LocalDate from) implements OfListed {}

    /**
     * The entries need no license for a time (CL-09); it may begin before they do.
     *
     * @param until last day named, null for none
     */
    record Suspend(
            String pointer,
            Target target,
            LocalDate from,
            Boundary fromBoundary,
            LocalDate until,
            Boundary untilBoundary)
            implements OfListed {}

    /** The end of the latest suspension is another. */
    record MoveEnd(String pointer, Target target, LocalDate until, Boundary untilBoundary) implements OfListed {}

    /** What was suspended is in effect again from a day on. */
    record Resume(String pointer, Target target, LocalDate from) implements OfListed {}

    /**
     * Temporary control goes on (CL-11).
     *
     * @param to the first day on which it no longer holds
     */
    record Prolong(String pointer, Target target, LocalDate to) implements OfListed {}

    /**
     * An earlier announcement was recorded wrongly: what is said here holds as if it had been recorded so.
     *
     * @param mistaken id of the announcement that was recorded wrongly
     * @param patch null where the content stays
     * @param from first day, null where that stays
     * @param to first day after the last, null where that stays
     * @param neverRemoved whether its removal is taken back
     */
    record Correct(
            String pointer,
            Target target,
            String mistaken,
            ContentPatch patch,
            LocalDate from,
            LocalDate to,
            boolean neverRemoved)
            implements OfListed {}

    /** The latest suspension was recorded wrongly; {@code period} null: there was none. */
    record CorrectSuspension(String pointer, Target target, Suspend period) implements OfListed {}

    /** The entries were recorded by mistake and never stood in the list. */
    record Strike(String pointer, Target target) implements OfListed {}
}
