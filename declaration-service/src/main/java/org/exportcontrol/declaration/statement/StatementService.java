package org.exportcontrol.declaration.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.file.DeclarationProblem;

/** Statements as an operator asks for them. */
@ApplicationScoped
class StatementService {

    private final StatementSteps steps;
    private final StatementProcess process;
    private final Caller caller;

    StatementService(StatementSteps steps, StatementProcess process, Caller caller) {
        this.steps = steps;
        this.process = process;
        this.caller = caller;
    }

    /** Notes the wish; {@link #push} fulfills it, outside the transaction that keeps it from being noted twice. */
    StatementResponse request() {
        return steps.request(caller.subject());
    }

    /**
     * Pushes the statement that was asked for, unless it was compared already.
     *
     * @throws NeighborUnavailableException when license-service does not answer
     * @throws org.exportcontrol.common.problem.ProblemException {@code STATEMENT_RUNNING}, {@code STATEMENT_REFUSED}
     */
    StatementResponse push(UUID id) {
        steps.take(id).flatMap(process::push).ifPresent(StatementService::refuse);
        return steps.read(id);
    }

    Slice<StatementResponse> latest(UUID after, int limit) {
        return steps.latest(after, limit);
    }

    private static void refuse(StatementTrouble trouble) {
        if (trouble == StatementTrouble.AWAY) {
            throw new NeighborUnavailableException(LicenseClient.NAME, null);
        }
        Text detail = trouble == StatementTrouble.INCOMPLETE
                ? Text.of(
                        LicenseClient.NAME + " has not got all parts of the statement.",
                        LicenseClient.NAME + " 未收到对账单的全部部分。")
                : Text.of(LicenseClient.NAME + " refuses the statement.", LicenseClient.NAME + " 拒绝该对账单。");
        throw Problem.of(DeclarationProblem.STATEMENT_REFUSED)
                .detail(detail)
                .rule("WO-05", "PPL")
                .remedy(
                        "Repeat the request; if it is refused again, compare the versions of the two services.",
                        "请重试；如仍被拒绝，请核对两个服务的版本。")
                .exception();
    }
}
