package org.exportcontrol.declaration.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.filing.FormalChecks;

/** Which requests the state of a declaration allows, and what their form must bring. */
@ApplicationScoped
class ChangeChecks {

    private static final String ORDER = "GAC Order 220";

    private final FormalChecks formalChecks;
    private final InstantSource clock;

    ChangeChecks(FormalChecks formalChecks, InstantSource clock) {
        this.formalChecks = formalChecks;
        this.clock = clock;
    }

    /**
     * @param earlier the requests made so far
     * @throws ProblemException {@code ILLEGAL_MOVE}, {@code CHANGE_REFUSED} or {@code CONTENT_REFUSED}
     */
    void requireMayBeAsked(Declaration declaration, NewChangeRequest asked, List<ChangeRequest> earlier) {
        boolean released = declaration.state() == DeclarationState.RELEASED;
        if (!declaration.state().isBeforeCustoms() && !released) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "Nothing is asked for on a declaration in state " + declaration.state() + ".",
                            "状态为 " + declaration.state() + " 的报关单不能申请修改或撤销。")
                    .rule("AW-01", ORDER)
                    .remedy(
                            "Before acceptance edit or withdraw it freely; while it is being released, wait.",
                            "接受申报前可自行修改或撤回；放行处理中请稍候。")
                    .exception();
        }
        if (asked.ground() == ChangeGround.NOT_LOADED && !released) {
            throw refused(
                    "AW-02",
                    Text.of("Only goods that were released can turn out not to be loaded.", "只有已放行的货物才可能出现未装运的情形。"),
                    Text.of("Name the case that applies.", "请选择相符的情形。"));
        }
        boolean waiting = earlier.stream()
                .map(request -> request.stateOn(declaration))
                .anyMatch(state -> state == ChangeState.REQUESTED || state == ChangeState.VERIFYING);
        if (waiting) {
            throw refused(
                    "AW-01",
                    Text.of("An earlier request is not decided yet.", "前一申请尚未决定。"),
                    Text.of("Wait for its decision or take it back.", "请等待决定，或撤回前一申请。"));
        }
        if (asked.kind() == ChangeKind.AMENDMENT) {
            requireAmendable(declaration);
        }
        requireForm(declaration, asked);
    }

    /** License-service cannot be asked to hold other content for what it has booked as used, or has yet to be told. */
    void requireAmendable(Declaration declaration) {
        if (!declaration.state().isBeforeCustoms()) {
            throw refused(
                    "AW-01",
                    Text.of("The goods are released: their declaration is not amended.", "货物已放行，报关单不再修改。"),
                    Text.of(
                            "Customs records what was really loaded; ask for withdrawal if nothing was.",
                            "由海关登记实际装运数量；全部未装运的，请申请撤销。"));
        }
        if (declaration.ledgerDuty().isPresent()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("The license ledger is still being told of the earlier try.", "许可证台账仍在处理上一次操作。")
                    .remedy("Try again in a few seconds.", "请稍后重试。")
                    .header("Retry-After", "2")
                    .exception();
        }
    }

    /** Where goods have left, nothing is withdrawn. */
    void requireNotGone(Declaration declaration) {
        if (!declaration.state().canBecome(DeclarationState.WITHDRAWN)) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "A declaration in state " + declaration.state() + " is not withdrawn.",
                            "状态为 " + declaration.state() + " 的报关单不能撤销。")
                    .rule("AW-01", ORDER)
                    .exception();
        }
        boolean left = declaration.lines().stream()
                .flatMap(line -> line.loadedQuantity().stream())
                .anyMatch(loaded -> loaded.signum() > 0);
        if (left) {
            throw refused(
                    "AW-02",
                    Text.of("Goods of this declaration were loaded.", "该报关单的货物已有装运。"),
                    Text.of("Refuse the request; what was not loaded is free already.", "请不予批准；未装运数量已释放。"));
        }
    }

    private void requireForm(Declaration declaration, NewChangeRequest asked) {
        List<Violation> faults = new ArrayList<>();
        boolean amends = asked.kind() == ChangeKind.AMENDMENT;
        if (amends != (asked.form() != null)) {
            faults.add(new Violation(
                    "/form",
                    amends
                            ? Text.of("An amendment brings the whole form as it shall be.", "修改申请须附修改后的完整报关单内容。")
                            : Text.of("A withdrawal brings no form.", "撤销申请无需附报关单内容。"),
                    "AW-01",
                    ORDER,
                    null));
        } else if (amends) {
            formalChecks
                    .of(
                            asked.form(),
                            declaration.declarant(),
                            declaration.acceptedOn().orElseThrow(),
                            clock.instant())
                    .forEach(fault -> faults.add(inForm(fault)));
            sameFile(declaration.form(), asked.form(), faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.of(DeclarationProblem.CONTENT_REFUSED)
                    .detail("The request has " + faults.size() + " fault(s).", "申请内容共 " + faults.size() + " 处问题。")
                    .rule("AW-01", ORDER)
                    .violations(faults)
                    .exception();
        }
    }

    /** Number and office stand, and so does the consignor: another party's export is another declaration. */
    private static void sameFile(DeclarationForm present, DeclarationForm changed, List<Violation> faults) {
        Text remedy = Text.of("Ask for withdrawal and declare anew.", "请申请撤销后重新申报。");
        if (changed.customsOffice() != null && !present.customsOffice().equals(changed.customsOffice())) {
            faults.add(new Violation(
                    "/form/customsOffice",
                    Text.of("The customs office is part of the declaration's number.", "关区代码是报关单编号的一部分。"),
                    "AW-01",
                    ORDER,
                    remedy));
        }
        if (changed.consignor() != null
                && changed.consignor().uscc() != null
                && !changed.consignor().uscc().equals(present.consignor().uscc())) {
            faults.add(new Violation(
                    "/form/consignor/uscc",
                    Text.of("The consignor of an accepted declaration does not change.", "已接受申报的境内发货人不得变更。"),
                    "AW-01",
                    ORDER,
                    remedy));
        }
        if (changed.equals(present)) {
            faults.add(new Violation("/form", Text.of("Nothing is changed.", "内容没有变化。"), "AW-01", ORDER, null));
        }
    }

    private static Violation inForm(Violation fault) {
        return new Violation("/form" + fault.pointer(), fault.detail(), fault.rule(), fault.source(), fault.remedy());
    }

    private static ProblemException refused(String rule, Text why, Text remedy) {
        return Problem.of(DeclarationProblem.CHANGE_REFUSED)
                .detail(why)
                .rule(rule, ORDER)
                .remedy(remedy.en(), remedy.zh())
                .exception();
    }
}
