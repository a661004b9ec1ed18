package org.exportcontrol.license.application;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.calendar.Due;

/**
 * What happened to an application since acceptance. Days are of Asia/Shanghai.
 *
 * @param acceptedBySilence whether five working days of silence accepted it (AP-05)
 * @param forwardedOn day the papers went up to the ministry; null before
 * @param elapsed working days counted since acceptance, up to today or the end of the case
 * @param notCounted working days on which the clock stood still (DE-03)
 * @param due by when the ministry decides; null without a time limit (DE-04)
 * @param overdue whether the term is over without a decision: nothing is granted by it (DE-05)
 * @param paused why the clock stands still now; null while it runs
 * @param pauses all of them, the present one too
 * @param unlimited why there is no time limit; null where there is one
 * @param questions to the applicant, with their answers
 * @param delivery by when the license is out and when it was (DE-07); null without a grant
 * @param reconsideration how one ended (DE-06); null without
 */
public record CourseResponse(
        boolean acceptedBySilence,
        LocalDate forwardedOn,
        int elapsed,
        int notCounted,
        Due due,
        boolean overdue,
        Pause paused,
        List<Pause> pauses,
        Unlimited unlimited,
        List<Question> questions,
        Delivery delivery,
        Reconsideration reconsideration) {

    /** The clock stood still; {@code expectedUntil} is what the applicant was told, {@code to} null while it does. */
    public record Pause(PauseGround ground, String reason, LocalDate from, LocalDate expectedUntil, LocalDate to) {}

    /** No time limit since that day. */
    public record Unlimited(ReferralGround ground, LocalDate since) {}

    /** A question; {@code answer} is null while it is open. */
    public record Question(int number, String text, LocalDate askedOn, String answer, LocalDate answeredOn) {}

    /** The license goes out until {@code due}; {@code on} is null until it is out. */
    public record Delivery(Due due, LocalDate on, String means) {}

    /** The end of a reconsideration. */
    public record Reconsideration(ReconsiderationOutcome outcome, String reason, LocalDate decidedOn) {}

    /** Working days from the decision in which the license is out (DE-07; ALL 44). */
    static final int DELIVERY_TERM = 10;

    /** @return null before acceptance */
    static CourseResponse from(Application application, WorkingDays workingDays, LocalDate today) {
        DecisionClock clock = DecisionClock.of(application, workingDays, today);
        if (clock == null) {
            return null;
        }
        Course course = application.course();
        return new CourseResponse(
                course.isSilent(),
                course.forwarding() == null ? null : course.forwarding().on(),
                clock.elapsed(),
                clock.notCounted(),
                Due.from(clock.due()),
                clock.overdue(),
                course.openPause().map(CourseResponse::pause).orElse(null),
                course.pauses().stream().map(CourseResponse::pause).toList(),
                unlimited(course.referral()),
                course.questions().stream().map(CourseResponse::question).toList(),
                delivery(application, workingDays),
                reconsideration(course.reconsideration()));
    }

    private static Pause pause(Course.Pause pause) {
        return new Pause(pause.ground(), pause.reason(), pause.from(), pause.expectedUntil(), pause.to());
    }

    private static Unlimited unlimited(Course.Referral referral) {
        return referral == null ? null : new Unlimited(referral.ground(), referral.on());
    }

    private static Question question(Course.Question question) {
        return new Question(
                question.number(), question.text(), question.askedOn(), question.answer(), question.answeredOn());
    }

    private static Delivery delivery(Application application, WorkingDays workingDays) {
        if (application.state() != ApplicationState.GRANTED) {
            return null;
        }
        Course.Delivery made = application.course().delivery();
        return new Delivery(
                Due.from(workingDays.after(application.endedOn(), DELIVERY_TERM)),
                made == null ? null : made.on(),
                made == null ? null : made.means());
    }

    private static Reconsideration reconsideration(Course.Reconsideration ended) {
        return ended == null ? null : new Reconsideration(ended.outcome(), ended.reason(), ended.decidedOn());
    }
}
