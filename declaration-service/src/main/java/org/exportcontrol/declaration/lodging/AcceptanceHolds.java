package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DestinationGround;
import org.exportcontrol.declaration.file.Finding;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;
import org.exportcontrol.declaration.lodging.RemarkStatement.Says;

/**
 * With which holds an accepted declaration begins. These are no faults to cure: the declarant's data are on file as
 * evidence, and a second try must not wipe the trace.
 */
@ApplicationScoped
public class AcceptanceHolds {

    private final LodgingConfig config;

    AcceptanceHolds(LodgingConfig config) {
        this.config = config;
    }

    /** A hold to open. */
    record Opening(HoldKind kind, HoldGround ground) {}

    List<Opening> of(DeclarationForm form, RemarkStatement remark, Screening screening, PartyCheck parties) {
        List<Opening> openings = new ArrayList<>();
        for (Screening.Line line : screening.lines()) {
            boolean licensed =
                    form.lines().get(LodgingRules.placeOf(form, line.line())).license() != null;
            if (LodgingRules.needsLicense(line) && !licensed) {
                openings.add(review("CH-01", "ECL 19; DUR 22", undeclaredControl(line, remark)));
            } else if (LodgingRules.isExempt(line) && line.finding() == Finding.CONTROLLED && !licensed) {
                openings.add(review("LI-07", "DUR 48; ECL 45", exemptByWord(line)));
            } else if (line.finding() == Finding.NEEDS_REVIEW) {
                openings.add(review("MA-03", "ECL 12; DUR 14", notDecidable(line)));
            } else if (config.reviewDeniedCodeThree() && line.finding() == Finding.NOT_CONTROLLED && line.isHinted()) {
                openings.add(review(
                        "CU-04", "MOFCOM and GAC Announcement No. 18 of 2025", deniedUnderCodeThree(form, line)));
            }
        }
        parties(parties, openings);
        destination(parties, openings);
        return openings;
    }

    private static void parties(PartyCheck check, List<Opening> openings) {
        List<PartyCheck.Party> forbidden = check.found(PartyCheck.FORBIDDEN);
        if (!forbidden.isEmpty()) {
            openings.add(new Opening(
                    HoldKind.STOP,
                    new HoldGround(
                            "PL-04",
                            "DUR 22, 29; ECL 18",
                            Text.of(
                                    "On the control list of parties: " + names(forbidden) + ". A ban beats a license.",
                                    "列入管控名单：" + names(forbidden) + "。禁令优先于许可证。"))));
        }
        List<PartyCheck.Party> questions = check.found(PartyCheck.QUESTION);
        if (!questions.isEmpty()) {
            openings.add(review(
                    "PL-05",
                    "ECL 18",
                    Text.of(
                            "A name is similar to a listed party: " + names(questions) + ". An officer must judge.",
                            "名称与名单所列主体相近：" + names(questions) + "，须由关员判断。")));
        }
    }

    private static void destination(PartyCheck check, List<Opening> openings) {
        check.forbiddenDestination()
                .map(there -> DestinationGround.forbidden(there.country(), there.from(), there.to()))
                .ifPresent(ground -> openings.add(new Opening(HoldKind.STOP, ground)));
        check.questionedDestination()
                .map(there -> DestinationGround.question(there.country(), there.from(), there.to()))
                .ifPresent(ground -> openings.add(new Opening(HoldKind.REVIEW, ground)));
    }

    private static Text undeclaredControl(Screening.Line line, RemarkStatement remark) {
        String codes = String.join(", ", line.codes());
        return remark.on(line.line()).says() == Says.NOT_CONTROLLED
                ? Text.of(
                        "Line " + line.line() + " matches " + codes + " by its own data, yet is declared as not"
                                + " controlled, without a license.",
                        "第 " + line.line() + " 项按其申报内容符合 " + codes + "，却申报为不属于管制物项，且无许可证。")
                : Text.of(
                        "Line " + line.line() + " matches " + codes + " by its own data; the remark says nothing and"
                                + " no license is named.",
                        "第 " + line.line() + " 项按其申报内容符合 " + codes + "，备注未作说明，且无许可证。");
    }

    private static Text exemptByWord(Screening.Line line) {
        String codes = String.join(", ", line.codes());
        return Text.of(
                "Line " + line.line() + " is controlled (" + codes
                        + ") and exempt only by the movement that is declared;"
                        + " an officer must see that it stays inside China.",
                "第 " + line.line() + " 项属于管制物项（" + codes + "），仅因所申报的流向免证，须由关员核实货物未离开中国境内。");
    }

    private static Text notDecidable(Screening.Line line) {
        String headings = String.join(", ", line.acceptedCodes());
        return Text.of(
                "Line " + line.line() + " cannot be decided by the list as published here"
                        + (headings.isEmpty() ? "." : ": " + headings + " has sub-items that are not known."),
                "第 " + line.line() + " 项无法依据现有清单判定" + (headings.isEmpty() ? "。" : "：" + headings + " 的子项不完整。"));
    }

    private static Text deniedUnderCodeThree(DeclarationForm form, Screening.Line line) {
        String number =
                form.lines().get(LodgingRules.placeOf(form, line.line())).commodityCode();
        return Text.of(
                "Line " + line.line() + ": " + number + " stands under supervision code 3 and is declared as not"
                        + " controlled. Proof (a test report) ends the review; the number alone proves nothing.",
                "第 " + line.line() + " 项：商品编号 " + number + " 属监管证件代码 3，申报为不属于管制物项。" + "提供证明（检测报告）即可结束审核；编号本身不能证明管制。");
    }

    private static Opening review(String rule, String source, Text reason) {
        return new Opening(HoldKind.REVIEW, new HoldGround(rule, source, reason));
    }

    private static String names(List<PartyCheck.Party> parties) {
        return parties.stream().map(PartyCheck.Party::name).collect(Collectors.joining(", "));
    }
}
