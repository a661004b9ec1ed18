package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.declaration.file.Elapsed;

/** What runs in a challenge: the one term that the law sets, and the time taken where it sets none (CH-09, CH-10). */
@ApplicationScoped
class ChallengeClocks {

    private final WorkingDays workingDays;
    private final InstantSource clock;

    ChallengeClocks(WorkingDays workingDays, InstantSource clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The reply that did not come in time; empty while it is not overdue, and once it came or a result is recorded. */
    Optional<Elapsed> overdue(Challenge challenge) {
        if (challenge.isReplied() || challenge.isDecided() || !isAfterDue(challenge)) {
            return Optional.empty();
        }
        return Optional.of(elapsed(
                challenge.replyDueOn(),
                null,
                Text.of(
                        "No reply came in time. The goods stay held: nothing is released by lapse of time. The officer may"
                                + " ask MOFCOM to identify the goods or record a result; a late reply is still taken.",
                        "逾期未答复。货物继续扣留，不因期限届满而放行；关员可以提请商务部鉴别或者记录处理结果，逾期答复仍予接收。"),
                "CH-09",
                "C123; DUR 22"));
    }

    /** Customs' judgement, from the reply on, or from the day by which it should have come. */
    Optional<Elapsed> judgement(Challenge challenge) {
        LocalDate since = challenge.isReplied()
                ? BusinessZone.dayOf(challenge.repliedAt())
                : isAfterDue(challenge) ? challenge.replyDueOn() : null;
        return Optional.ofNullable(since)
                .map(day -> elapsed(
                        day,
                        challenge.resultAt(),
                        Text.of(
                                "Customs' judgement: the law sets no limit; the working days it takes are shown.",
                                "海关判断：法律未规定期限，仅显示已经过的工作日。"),
                        "CH-10",
                        "C123"));
    }

    Elapsed identification(Identification asked) {
        return elapsed(
                BusinessZone.dayOf(asked.requestedAt()),
                asked.concludedAt(),
                Text.of(
                        "Identification by MOFCOM: the law sets no limit; the working days it takes are shown.",
                        "商务部组织鉴别：法律未规定期限，仅显示已经过的工作日。"),
                "CH-10",
                "C123; DUR 22");
    }

    private boolean isAfterDue(Challenge challenge) {
        return challenge.replyDueOn() != null && BusinessZone.today(clock).isAfter(challenge.replyDueOn());
    }

    private Elapsed elapsed(LocalDate since, Instant ended, Text text, String rule, String source) {
        LocalDate until = ended == null ? BusinessZone.today(clock) : BusinessZone.dayOf(ended);
        return new Elapsed(since, workingDays.elapsed(since, until), ended == null, text, rule, source);
    }
}
