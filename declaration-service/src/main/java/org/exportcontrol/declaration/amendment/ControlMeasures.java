package org.exportcontrol.declaration.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldKind;

/**
 * What keeps a declaration as it is: while a control measure runs or an offence is suspected, it is neither amended nor
 * withdrawn (AW-03). That a challenge is such a measure is our reading.
 */
@ApplicationScoped
class ControlMeasures {

    private static final String RULE = "AW-03";
    private static final String SOURCE = "GAC Order 220";
    private static final Text WAIT = Text.of("Wait until it is over, then ask or decide.", "请待其结束后再申请或决定。");

    private static final Set<HoldKind> MEASURES =
            EnumSet.of(HoldKind.CHALLENGE, HoldKind.IDENTIFICATION, HoldKind.INSPECTION, HoldKind.STOP);

    private final ChangeRequests requests;

    ControlMeasures(ChangeRequests requests) {
        this.requests = requests;
    }

    /** All that stands against a decision now. */
    List<Violation> standing(Declaration declaration) {
        return standing(declaration, MEASURES);
    }

    /**
     * @throws org.exportcontrol.common.problem.ProblemException {@code CHANGE_REFUSED} naming each hold and suspicion
     */
    void requireNone(Declaration declaration) {
        refuse(standing(declaration));
    }

    /**
     * The same for the party that asks. A stop order is not told to it before its acknowledgment, so that its request is
     * taken and waits.
     */
    void requireNoneToldTo(Declaration declaration) {
        EnumSet<HoldKind> told = EnumSet.copyOf(MEASURES);
        told.remove(HoldKind.STOP);
        refuse(standing(declaration, told));
    }

    private static void refuse(List<Violation> standing) {
        if (!standing.isEmpty()) {
            throw Problem.of(DeclarationProblem.CHANGE_REFUSED)
                    .detail(
                            "A control measure runs, or an offence is suspected: "
                                    + standing.get(0).detail().en(),
                            "监管措施正在进行或涉嫌违法：" + standing.get(0).detail().zh())
                    .rule(RULE, SOURCE)
                    .remedy(WAIT.en(), WAIT.zh())
                    .violations(standing)
                    .exception();
        }
    }

    private List<Violation> standing(Declaration declaration, Set<HoldKind> kinds) {
        List<Violation> standing = new ArrayList<>();
        for (int place = 0; place < declaration.holds().size(); place++) {
            Hold hold = declaration.holds().get(place);
            if (hold.isOpen() && kinds.contains(hold.kind())) {
                Text label = hold.kind().label();
                standing.add(
                        against("/holds/" + place, Text.of("Held: " + label.en() + ".", "扣留：" + label.zh() + "。")));
            }
        }
        for (GoodsLine line : declaration.uncoveredLines()) {
            standing.add(against(
                    "/lines/" + declaration.lines().indexOf(line),
                    Text.of(
                            "Line " + line.line() + " is controlled and was declared without a license.",
                            "第 " + line.line() + " 项属于管制物项，申报时没有许可证。")));
        }
        if (requests.isReferred(declaration.id())) {
            standing.add(against("/penaltyReferrals", Text.of("A penalty case is referred.", "已移送行政处罚。")));
        }
        return standing;
    }

    private static Violation against(String pointer, Text detail) {
        return new Violation(pointer, detail, RULE, SOURCE, WAIT);
    }
}
