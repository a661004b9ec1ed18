package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.controllist.ListedEntry;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LicenseFailure;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.Finding;
import org.exportcontrol.declaration.lodging.RemarkStatement.Says;

/** For what a lodged declaration is returned: faults that the declarant can cure, all of them at once. */
@ApplicationScoped
public class LodgingRules {

    private static final String ON_THE_REMARK = "MOFCOM and GAC Announcement No. 18 of 2025";
    private static final String CHINA = "CHN";
    private static final String LICENSED_EXPORT = "CUL 24, 25; DUR 21";

    /**
     * What remark, findings and named licenses say against each other.
     *
     * @param entries for each code in the remark the list's entry of that code on the date; empty where there is none
     */
    List<Violation> faults(
            DeclarationForm form,
            RemarkStatement remark,
            Screening screening,
            Map<String, Optional<ListedEntry>> entries) {
        List<Violation> faults = new ArrayList<>();
        missingData(screening, faults);
        remarkByItself(remark, entries, screening, faults);
        remarkAgainstLicenses(form, remark, screening, faults);
        remarkAgainstFindings(remark, screening, faults);
        exemptionAgainstDestination(form, screening, faults);
        return faults;
    }

    /** What license-service refuses, at the lines that name the license (WO-08). */
    List<Violation> faults(DeclarationForm form, HoldVerdict verdict) {
        List<Violation> faults = new ArrayList<>();
        for (HoldVerdict.Line line : verdict.lines()) {
            for (LicenseFailure failure : line.failures()) {
                faults.add(new Violation(
                        "/lines/" + placeOf(form, line.goodsLine()) + "/license",
                        failure.detail(),
                        failure.rule(),
                        failure.source(),
                        failure.remedy()));
            }
        }
        return faults;
    }

    private static void missingData(Screening screening, List<Violation> faults) {
        for (int place = 0; place < screening.lines().size(); place++) {
            for (Screening.Missing missing : screening.lines().get(place).missing()) {
                String pointer = missing.pointer() == null ? "" : missing.pointer();
                faults.add(new Violation(
                        pointer.startsWith("/lines/") ? pointer : "/lines/" + place + pointer,
                        Text.of(
                                "Whether the goods are controlled cannot be said without: "
                                        + missing.what().en() + ".",
                                "尚无法判断货物是否属于管制物项。" + missing.what().zh()),
                        "MA-03",
                        "ECL 12; DUR 14",
                        Text.of("Declare it, from a test report or data sheet.", "请依据检测报告或技术资料补充申报。")));
            }
        }
    }

    private static void remarkByItself(
            RemarkStatement remark,
            Map<String, Optional<ListedEntry>> entries,
            Screening screening,
            List<Violation> faults) {
        if (remark.is(Says.AMBIGUOUS)) {
            faults.add(onRemark("CU-05", remark.doubt(), screening));
        }
        if (remark.is(Says.CONTROLLED) && remark.codes().isEmpty()) {
            faults.add(onRemark(
                    "CU-05",
                    Text.of(
                            "The remark says that goods are controlled but gives no control code.",
                            "备注称货物属于管制物项，但未填写管制编码。"),
                    screening));
        }
        entries.forEach((code, entry) -> {
            if (entry.isEmpty()) {
                faults.add(onRemark(
                        "CU-08",
                        Text.of(
                                "The control list has no code " + code + " on " + screening.asOf() + ".",
                                "管制清单在 " + screening.asOf() + " 没有编码 " + code + "。"),
                        screening));
            } else if (!entry.get().maySpeakForGoods()) {
                faults.add(onRemark(
                        "CU-08",
                        Text.of(
                                code + " is a heading; goods bear the code of an item below it.",
                                code + " 是标题，货物应填报其下具体物项的编码。"),
                        screening));
            }
        });
    }

    private static void remarkAgainstLicenses(
            DeclarationForm form, RemarkStatement remark, Screening screening, List<Violation> faults) {
        if (form.namesALicense() && remark.is(Says.NOT_CONTROLLED)) {
            faults.add(onRemark(
                    "CU-08",
                    Text.of(
                            "The remark says that the goods are not controlled, yet a license is named for them.",
                            "备注称货物不属于管制物项，但又填报了许可证。"),
                    screening));
        }
        if (form.namesALicense() && remark.is(Says.NOTHING)) {
            faults.add(onRemark(
                    "CU-05",
                    Text.of(
                            "A license is named, but the remark does not say that the goods are controlled.",
                            "已填报许可证，但备注未说明货物属于管制物项。"),
                    screening));
        }
        if (!remark.is(Says.CONTROLLED)) {
            return;
        }
        for (Screening.Line line : screening.lines()) {
            int place = placeOf(form, line.line());
            if (needsLicense(line) && form.lines().get(place).license() == null) {
                faults.add(new Violation(
                        "/lines/" + place + "/license",
                        Text.of(
                                "The goods are declared as controlled (" + String.join(", ", line.codes())
                                        + ") but no license is named.",
                                "货物申报为管制物项（" + String.join("、", line.codes()) + "），但未填报许可证。"),
                        "CU-02",
                        LICENSED_EXPORT,
                        Text.of("Name the license and its line.", "请填报许可证号及其项号。")));
            }
        }
    }

    private static void remarkAgainstFindings(RemarkStatement remark, Screening screening, List<Violation> faults) {
        if (remark.is(Says.CONTROLLED) && !remark.codes().isEmpty()) {
            Set<String> needed = new LinkedHashSet<>();
            Set<String> acceptable = new LinkedHashSet<>();
            for (Screening.Line line : screening.lines()) {
                needed.addAll(line.codes());
                acceptable.addAll(line.codes());
                acceptable.addAll(line.acceptedCodes());
            }
            needed.removeAll(remark.codes());
            if (!needed.isEmpty()) {
                faults.add(onRemark(
                        "MA-11",
                        Text.of(
                                "The remark lacks the code(s) " + String.join(", ", needed) + " that the goods match.",
                                "备注缺少货物所对应的编码：" + String.join("、", needed) + "。"),
                        screening));
            }
            List<String> foreign = remark.codes().stream()
                    .filter(code -> !acceptable.contains(code))
                    .toList();
            if (!foreign.isEmpty()) {
                faults.add(onRemark(
                        "CU-08",
                        Text.of(
                                "No goods of this declaration match " + String.join(", ", foreign) + ".",
                                "本报关单没有与 " + String.join("、", foreign) + " 相符的货物。"),
                        screening));
            }
        }
        boolean controlled = screening.lines().stream().anyMatch(line -> line.finding() == Finding.CONTROLLED);
        boolean hinted = screening.lines().stream().anyMatch(Screening.Line::isHinted);
        if (remark.is(Says.NOTHING) && !controlled && hinted) {
            faults.add(onRemark(
                    "CU-07",
                    Text.of(
                            "The commodity number may hold controlled goods, and the remark does not say whether these"
                                    + " are.",
                            "该商品编号可能涉及管制物项，但备注未说明货物是否属于管制物项。"),
                    screening));
        }
    }

    /** Controlled, and moving in a way that needs a license (LI-07 exempts some). */
    static boolean needsLicense(Screening.Line line) {
        return line.finding() == Finding.CONTROLLED && !isExempt(line);
    }

    /** Needs no license because of the way it is said to move (LI-07). */
    static boolean isExempt(Screening.Line line) {
        return line.requirement() != null && "EXEMPT".equals(line.requirement().kind());
    }

    private static void exemptionAgainstDestination(DeclarationForm form, Screening screening, List<Violation> faults) {
        boolean abroad = !CHINA.equals(form.destinationCountry()) || !CHINA.equals(form.arrivalCountry());
        if (abroad && screening.lines().stream().anyMatch(LodgingRules::isExempt)) {
            faults.add(new Violation(
                    "/movement",
                    Text.of(
                            "The movement " + form.movement() + " stays inside China, yet the goods go to "
                                    + form.destinationCountry() + ".",
                            "所申报的流向 " + form.movement() + " 在中国境内，但最终目的国为 " + form.destinationCountry() + "。"),
                    "LI-07",
                    "DUR 48; ECL 45",
                    Text.of("Declare how the goods really move.", "请如实申报货物流向。")));
        }
    }

    private static Violation onRemark(String rule, Text detail, Screening screening) {
        return new Violation("/remarks", detail, rule, ON_THE_REMARK, proposal(screening));
    }

    /** The right remark for the goods as declared, where the list can say it. */
    private static Text proposal(Screening screening) {
        Set<String> codes = new LinkedHashSet<>();
        boolean undecided = false;
        for (Screening.Line line : screening.lines()) {
            codes.addAll(line.codes().isEmpty() ? line.acceptedCodes() : line.codes());
            undecided |= line.finding() == Finding.NEEDS_REVIEW
                    && line.acceptedCodes().isEmpty();
        }
        if (undecided) {
            return Text.of(
                    "Whether the goods are controlled is not clear yet; declare what is missing or ask MOFCOM first.",
                    "货物是否属于管制物项尚不明确；请先补充申报或向商务部咨询。");
        }
        String proposal = RemarkReader.proposal(codes);
        return Text.of("For the goods as declared, write: " + proposal, "按所申报的货物，应填写：" + proposal);
    }

    /** Place of a goods line in the form, from 0. Lines are numbered in their order (a formal check). */
    static int placeOf(DeclarationForm form, int line) {
        for (int place = 0; place < form.lines().size(); place++) {
            GoodsItem item = form.lines().get(place);
            if (item.line() != null && item.line() == line) {
                return place;
            }
        }
        throw new IllegalStateException("A neighbor answered for line " + line + ", which was not asked for");
    }
}
