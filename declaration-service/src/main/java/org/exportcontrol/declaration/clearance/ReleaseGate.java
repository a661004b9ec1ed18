package org.exportcontrol.declaration.clearance;

import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DestinationGround;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldKind;

/**
 * The one place that says whether goods may leave: no hold is open, and every line that needs a license is covered. A
 * check constraint stands behind it in the database.
 */
final class ReleaseGate {

    private ReleaseGate() {}

    /** @throws org.exportcontrol.common.problem.ProblemException {@code RELEASE_REFUSED} naming every obstacle */
    static void requireOpen(Declaration declaration) {
        List<Violation> obstacles = obstacles(declaration);
        if (!obstacles.isEmpty()) {
            Violation first = obstacles.get(0);
            throw Problem.of(DeclarationProblem.RELEASE_REFUSED)
                    .detail(
                            obstacles.size() + " obstacle(s) stand against release.",
                            "有 " + obstacles.size() + " 项事由使货物不能放行。")
                    .rule(first.rule(), first.source())
                    .violations(obstacles)
                    .exception();
        }
    }

    private static List<Violation> obstacles(Declaration declaration) {
        List<Violation> obstacles = new ArrayList<>();
        for (int place = 0; place < declaration.holds().size(); place++) {
            Hold hold = declaration.holds().get(place);
            if (hold.isOpen()) {
                obstacles.add(openHold(hold, place));
            }
        }
        for (int place = 0; place < declaration.lines().size(); place++) {
            GoodsLine line = declaration.lines().get(place);
            if (line.needsLicense() && !line.isCovered()) {
                obstacles.add(new Violation(
                        "/lines/" + place,
                        Text.of(
                                "Line " + line.line() + " is controlled (" + String.join(", ", line.controlCodes())
                                        + ") and no license is held for it.",
                                "第 " + line.line() + " 项属于管制物项（" + String.join("、", line.controlCodes()) + "），且没有许可证。"),
                        "CU-02",
                        "CUL 24; DUR 21",
                        Text.of(
                                "Without a license these goods are not released; challenge them or refuse release.",
                                "无许可证不得放行；请提出质疑或作出不予放行决定。")));
            }
        }
        return obstacles;
    }

    private static Violation openHold(Hold hold, int place) {
        boolean disputed = hold.kind() == HoldKind.CHALLENGE || hold.kind() == HoldKind.IDENTIFICATION;
        return new Violation(
                "/holds/" + place,
                Text.of(
                        "Held: " + hold.kind().label().en() + ". "
                                + hold.reason().en(),
                        hold.kind().label().zh() + "：" + hold.reason().zh()),
                disputed ? "CH-07" : hold.rule(),
                disputed ? "ECL 19; DUR 22" : hold.source(),
                remedy(hold));
    }

    private static Text remedy(Hold hold) {
        return switch (hold.kind()) {
            case REVIEW ->
                Text.of("An officer ends the review with a ground, or challenges the goods.", "由关员说明理由结束审核，或者提出质疑。");
            case CHALLENGE -> Text.of("Record the challenge's result.", "请先记录质疑结果。");
            case IDENTIFICATION -> Text.of("MOFCOM's conclusion must come first.", "须待商务部鉴别结论。");
            case LICENSE_TROUBLE ->
                Text.of("The license must be usable again; ask the issuing authority.", "许可证须恢复有效，请向发证机关查询。");
            case STOP ->
                hold.stopOrderId().isPresent()
                        ? Text.of("MOFCOM must lift the stop order.", "须待商务部解除停止放行命令。")
                        : DestinationGround.BAN.equals(hold.rule())
                                ? Text.of("The ban must be over or lifted.", "须待禁令期满或者解除。")
                                : Text.of("The party must be off the list.", "相关主体须先移出名单。");
            case CHANGE_REQUEST -> Text.of("Approve or refuse the request first.", "请先对申请作出决定。");
            case INSPECTION -> Text.of("Record what the inspection found.", "请先记录查验结果。");
        };
    }
}
