package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.notice.Notice;
import org.exportcontrol.declaration.notice.Notices;
import org.exportcontrol.declaration.paper.Disclosure;
import org.exportcontrol.declaration.paper.Paper;
import org.exportcontrol.declaration.paper.Papers;
import org.exportcontrol.declaration.penalty.ReferralFile;
import org.exportcontrol.declaration.precedent.ConcludedGoods.Basis;
import org.exportcontrol.declaration.precedent.Precedents;

/** What a result must agree with, and what it leaves behind. */
@ApplicationScoped
class Consequences {

    private final Precedents precedents;
    private final Papers papers;
    private final Notices notices;

    Consequences(Precedents precedents, Papers papers, Notices notices) {
        this.precedents = precedents;
        this.papers = papers;
        this.notices = notices;
    }

    /** The result must not contradict MOFCOM's conclusion, nor what the declaration itself says. */
    void requireConsistent(Declaration declaration, ChallengeOutcome outcome, List<Identification> asked) {
        if (asked.stream().anyMatch(identification -> !identification.isConcluded())) {
            throw ChallengeRefusals.result("CH-07", "MOFCOM has not concluded its identification yet.", "商务部尚未作出鉴别结论。");
        }
        List<GoodsLine> unlicensed = declaration.lines().stream()
                .filter(line -> lacksALicense(line, asked))
                .toList();
        if (outcome == ChallengeOutcome.NO_LICENSE_NEEDED && !unlicensed.isEmpty()) {
            int line = unlicensed.get(0).line();
            boolean identified = asked.stream().anyMatch(identification -> identification.isAbout(line));
            throw identified
                    ? ChallengeRefusals.result(
                            "CH-06",
                            "MOFCOM concluded that line " + line
                                    + " is controlled and no license covers that; it binds customs.",
                            "商务部鉴别结论为第 " + line + " 项属于管制物项，且没有相应许可证；海关应当依照执行。")
                    : ChallengeRefusals.result(
                            "CH-05",
                            "Line " + line
                                    + " is controlled by its own data and no license is held for it; ask MOFCOM to"
                                    + " identify the goods.",
                            "第 " + line + " 项按其申报内容属于管制物项且没有许可证；请提请商务部组织鉴别。");
        }
        if (outcome == ChallengeOutcome.LICENSE_NEEDED && unlicensed.isEmpty() && !asked.isEmpty()) {
            throw ChallengeRefusals.result(
                    "CH-06",
                    "After MOFCOM's conclusion no line needs a license that it does not have; that binds customs.",
                    "依商务部鉴别结论，没有缺少许可证的商品项；海关应当依照执行。");
        }
    }

    /** Needs a license and has none, or is identified as something else than its license was judged on. */
    private static boolean lacksALicense(GoodsLine line, List<Identification> asked) {
        if (!line.isCovered()) {
            return line.needsLicense();
        }
        return asked.stream()
                .filter(identification -> identification.isAbout(line.line()))
                .anyMatch(identification -> !line.controlCodes().containsAll(identification.controlCodes()));
    }

    /** Keeps customs' judgement of goods that MOFCOM was not asked about, for later like goods (CH-13). */
    void remember(Declaration declaration, Challenge challenge, ResultRequest request, List<Identification> asked) {
        boolean controlled = request.outcome() == ChallengeOutcome.LICENSE_NEEDED;
        List<GoodsLine> judged = declaration.lines().stream()
                .filter(line -> !line.isCovered())
                .filter(line -> asked.stream().noneMatch(identification -> identification.isAbout(line.line())))
                .toList();
        boolean someNeedOne = judged.stream().anyMatch(GoodsLine::needsLicense);
        judged.stream()
                .filter(line -> !controlled || !someNeedOne || line.needsLicense())
                .forEach(line -> precedents.remember(
                        declaration,
                        line.line(),
                        Basis.CHALLENGE,
                        challenge.id(),
                        new Precedents.Conclusion(
                                controlled, controlled ? line.controlCodes() : List.of(), request.reasoning())));
    }

    /** What goes to the penalty procedure (CH-12). */
    ReferralFile file(Declaration declaration, List<Identification> asked) {
        return new ReferralFile(
                declaration.number().orElseThrow(),
                notices.of(declaration.id()).stream().map(Notice::number).toList(),
                asked.stream().map(Identification::id).toList(),
                papers.of(declaration.id()).stream()
                        .filter(paper -> paper.shownTo() != Disclosure.OWN_SIDE)
                        .map(Paper::sha256)
                        .distinct()
                        .toList());
    }
}
