package org.exportcontrol.license.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;

/** Who sets and lifts legal holds, and who may know of them: the ministry itself. The file's row must be locked. */
@ApplicationScoped
public class LegalHolds {

    /** Moves that begin no new years; the database counts by these names. */
    public static final String SET = "legal-hold-set";

    public static final String LIFTED = "legal-hold-lifted";

    private final Caller caller;
    private final InstantSource clock;

    LegalHolds(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Refuses callers who do not decide.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code DUTY_REQUIRED}
     */
    public void requireDuty() {
        Duty.require(caller, Duties.DECIDE);
    }

    /**
     * A hold by the caller.
     *
     * @param present of the file; null while there is none
     * @param refusal how a file of that kind refuses moves
     * @throws org.exportcontrol.common.problem.ProblemException that refusal, when it is held already
     */
    public LegalHold set(LegalHold present, String ground, LicenseProblem refusal) {
        if (present != null) {
            throw illegal(
                    refusal,
                    Text.of("The file is under legal hold already.", "该卷宗已被依法留存。"),
                    Text.of("Lift the present hold first, if its ground is another one.", "如事由不同，请先解除现有留存。"));
        }
        Actor actor = caller.actor();
        return new LegalHold(ground, actor.subject(), actor.name(), clock.instant());
    }

    /** @throws org.exportcontrol.common.problem.ProblemException the given refusal, when there is none */
    public void requireHeld(LegalHold present, LicenseProblem refusal) {
        if (present == null) {
            throw illegal(
                    refusal,
                    Text.of("The file is under no legal hold.", "该卷宗未被依法留存。"),
                    Text.of("Read the file again.", "请重新读取该卷宗。"));
        }
    }

    /** The hold as the caller may see it: the holder and the provinces do not. */
    public LegalHold shown(LegalHold present) {
        return caller.is(Roles.MOFCOM) && caller.province().isEmpty() ? present : null;
    }

    private static RuntimeException illegal(LicenseProblem refusal, Text detail, Text remedy) {
        return Problem.of(refusal)
                .detail(detail)
                .rule("LF-10", "DUR 27")
                .remedy(remedy.en(), remedy.zh())
                .exception();
    }
}
