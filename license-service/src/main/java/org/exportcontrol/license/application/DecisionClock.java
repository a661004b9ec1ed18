package org.exportcontrol.license.application;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.common.time.WorkingDays;

/**
 * The clock of a decision (DE-02, DE-03), computed from the recorded moves and the calendar. The day of an event never
 * counts; every working day on which a pause was open at any moment, its first and last day included, is not counted.
 *
 * @param elapsed counted working days since acceptance, up to today or to the end of the case
 * @param notCounted working days on which it stood still
 * @param due last day of the term; null where there is no limit (DE-04). While the clock stands still it is what it
 *     would be if it went on after today, and provisional
 * @param overdue whether the term is over without a decision; nothing is granted by it (DE-05)
 */
record DecisionClock(int elapsed, int notCounted, DueDate due, boolean overdue) {

    /** Working days from acceptance in which the ministry decides (DE-02; DUR 17). */
    static final int TERM = 45;

    /** @return null before acceptance */
    static DecisionClock of(Application application, WorkingDays workingDays, LocalDate today) {
        LocalDate start = application.acceptedOn();
        if (start == null) {
            return null;
        }
        Course course = application.course();
        LocalDate end = application.endedOn() == null ? today : application.endedOn();
        Predicate<LocalDate> stoodStill = day -> course.stoodStill(day, end);
        int elapsed = workingDays.elapsed(start, end, stoodStill);
        int all = workingDays.elapsed(start, end);
        if (course.referral() != null) {
            return new DecisionClock(elapsed, all - elapsed, null, false);
        }
        DueDate due = workingDays.after(start, TERM, stoodStill);
        boolean standing = application.endedOn() == null && course.openPause().isPresent();
        return new DecisionClock(
                elapsed,
                all - elapsed,
                new DueDate(due.date(), due.provisional() || standing),
                application.endedOn() == null && today.isAfter(due.date()));
    }
}
