package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.LedgerDuty;

/** Refusal of release (不予放行): ends the file with every hold on it, and sets the license's quantities free. */
@ApplicationScoped
public class Refusal {

    private final DeclarationJournal journal;
    private final InstantSource clock;

    Refusal(DeclarationJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Refuses release. The caller holds the row lock; afterwards {@link LedgerDuties#fulfil} is due, outside the
     * transaction.
     *
     * @param ground why, in the words of the officer
     * @param rule id of the rule it rests on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Declaration declaration, Actor officer, String ground, String rule) {
        if (!declaration.state().isBeforeCustoms()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "Release of a declaration in state " + declaration.state() + " is not refused any more.",
                            "状态为 " + declaration.state() + " 的报关单不能再作不予放行处理。")
                    .exception();
        }
        declaration
                .openHolds()
                .forEach(hold -> hold.close(HoldEnd.NOT_RELEASED, ground, officer.subject(), clock.instant()));
        boolean mayHold =
                declaration.isAmending() || !declaration.coveredLines().isEmpty();
        declaration.become(DeclarationState.NOT_RELEASED);
        if (mayHold) {
            declaration.owesTheLedger(LedgerDuty.FREE);
        }
        journal.record(declaration, officer, "not released", ground, Map.of("rule", rule));
    }
}
