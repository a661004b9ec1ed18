package org.exportcontrol.declaration.lodging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.controllist.ListedEntry;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.Finding;
import org.exportcontrol.declaration.lodging.RemarkStatement.OfLine;
import org.exportcontrol.declaration.lodging.RemarkStatement.Says;

/** What the remark says against itself, the list, the licenses and the goods (CU-05 to CU-08, MA-11). */
final class RemarkRules {

    private static final String ON_THE_REMARK = "MOFCOM and GAC Announcement No. 18 of 2025";
    private static final String LICENSED_EXPORT = "CUL 24, 25; DUR 21";

    private final DeclarationForm form;
    private final RemarkStatement remark;
    private final Screening screening;
    private final List<Violation> faults = new ArrayList<>();

    RemarkRules(DeclarationForm form, RemarkStatement remark, Screening screening) {
        this.form = form;
        this.remark = remark;
        this.screening = screening;
    }

    /** @param entries for each code in the remark that no goods match, the list's entry of it; empty where there is none */
    List<Violation> faults(Map<String, Optional<ListedEntry>> entries) {
        byItself();
        codesByThemselves(entries);
        againstLicenses();
        againstFindings();
        silenceAgainstHints();
        return List.copyOf(faults);
    }

    /** What is wrong with the remark whatever the goods are; without the right one, which only the list knows. */
    static List<Violation> byItself(RemarkStatement remark) {
        return remark.is(Says.AMBIGUOUS)
                ? List.of(new Violation("/remarks", remark.doubt(), "CU-05", ON_THE_REMARK, null))
                : List.of();
    }

    private void byItself() {
        if (remark.is(Says.AMBIGUOUS)) {
            faults.add(onRemark("CU-05", remark.doubt()));
        }
        if (saysControlledWithoutACode()) {
            faults.add(onRemark(
                    "CU-05",
                    Text.of(
                            "The remark says that goods are controlled but gives no control code.",
                            "备注称货物属于管制物项，但未填写管制编码。")));
        }
        for (OfLine named : remark.lines()) {
            if (named.line() != null
                    && (named.line() < 1 || named.line() > form.lines().size())) {
                faults.add(onRemark(
                        "CU-05",
                        Text.of(
                                "The remark speaks of line " + named.line() + ", which this declaration does not have.",
                                "备注提到第 " + named.line() + " 项，本报关单没有该项。")));
            }
        }
    }

    private void codesByThemselves(Map<String, Optional<ListedEntry>> entries) {
        entries.forEach((code, entry) -> {
            if (entry.isEmpty()) {
                faults.add(onRemark(
                        "CU-08",
                        Text.of(
                                "The control list has no code " + code + " on " + screening.asOf() + ".",
                                "管制清单在 " + screening.asOf() + " 没有编码 " + code + "。")));
            } else if (!entry.get().maySpeakForGoods()) {
                faults.add(onRemark(
                        "CU-08",
                        Text.of(
                                code + " is a heading; goods bear the code of an item below it.",
                                code + " 是标题，货物应填报其下具体物项的编码。")));
            }
        });
    }

    private boolean saysControlledWithoutACode() {
        return remark.goesByLine()
                ? remark.lines().stream()
                        .anyMatch(
                                of -> of.says() == Says.CONTROLLED && of.codes().isEmpty())
                : remark.is(Says.CONTROLLED) && remark.codes().isEmpty();
    }

    private void againstLicenses() {
        Set<Says> onLicensed = form.lines().stream()
                .filter(item -> item.license() != null && item.line() != null)
                .map(item -> remark.on(item.line()).says())
                .collect(Collectors.toSet());
        if (onLicensed.contains(Says.NOT_CONTROLLED)) {
            faults.add(onRemark(
                    "CU-08",
                    Text.of(
                            "The remark says that the goods are not controlled, yet a license is named for them.",
                            "备注称货物不属于管制物项，但又填报了许可证。")));
        }
        if (onLicensed.contains(Says.NOTHING)) {
            faults.add(onRemark(
                    "CU-05",
                    Text.of(
                            "A license is named, but the remark does not say that the goods are controlled.",
                            "已填报许可证，但备注未说明货物属于管制物项。")));
        }
        for (Screening.Line line : screening.lines()) {
            int place = LodgingRules.placeOf(form, line.line());
            boolean saysControlled = remark.on(line.line()).says() == Says.CONTROLLED;
            if (saysControlled
                    && LodgingRules.needsLicense(line)
                    && form.lines().get(place).license() == null) {
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

    private void againstFindings() {
        if (remark.goesByLine()) {
            for (Screening.Line line : screening.lines()) {
                OfLine said = remark.on(line.line());
                if (said.says() == Says.CONTROLLED) {
                    codesAgainst(
                            List.of(line),
                            said.codes(),
                            foreign -> Text.of(
                                    "Line " + line.line() + " does not match " + String.join(", ", foreign) + ".",
                                    "第 " + line.line() + " 项与 " + String.join("、", foreign) + " 不相符。"));
                }
            }
        } else if (remark.is(Says.CONTROLLED)) {
            codesAgainst(
                    screening.lines(),
                    remark.codes(),
                    foreign -> Text.of(
                            "No goods of this declaration match " + String.join(", ", foreign) + ".",
                            "本报关单没有与 " + String.join("、", foreign) + " 相符的货物。"));
        }
    }

    /** @param notMatched says that the goods do not match these codes */
    private void codesAgainst(List<Screening.Line> lines, List<String> codes, Function<List<String>, Text> notMatched) {
        if (codes.isEmpty()) {
            return; // a fault of its own
        }
        Set<String> needed = new LinkedHashSet<>();
        Set<String> acceptable = new LinkedHashSet<>();
        for (Screening.Line line : lines) {
            needed.addAll(line.codes());
            acceptable.addAll(line.codes());
            acceptable.addAll(line.acceptedCodes());
        }
        needed.removeAll(codes);
        if (!needed.isEmpty()) {
            faults.add(onRemark(
                    "MA-11",
                    Text.of(
                            "The remark lacks the code(s) " + String.join(", ", needed) + " that the goods match.",
                            "备注缺少货物所对应的编码：" + String.join("、", needed) + "。")));
        }
        List<String> foreign =
                codes.stream().filter(code -> !acceptable.contains(code)).toList();
        if (!foreign.isEmpty()) {
            faults.add(onRemark("CU-08", notMatched.apply(foreign)));
        }
    }

    /**
     * Silence on goods under a number of code 3 is returned (CU-07), save where some of the goods are controlled by
     * their own data and nothing at all is said: then the file is accepted and reviewed, which keeps the trace.
     */
    private void silenceAgainstHints() {
        boolean controlled = screening.lines().stream().anyMatch(line -> line.finding() == Finding.CONTROLLED);
        boolean silentOnHinted = screening.lines().stream()
                .anyMatch(line -> line.isHinted()
                        && line.finding() != Finding.CONTROLLED
                        && remark.on(line.line()).says() == Says.NOTHING);
        if (silentOnHinted && !(remark.is(Says.NOTHING) && controlled)) {
            faults.add(onRemark(
                    "CU-07",
                    Text.of(
                            "The commodity number may hold controlled goods, and the remark does not say whether these"
                                    + " are.",
                            "该商品编号可能涉及管制物项，但备注未说明货物是否属于管制物项。")));
        }
    }

    private Violation onRemark(String rule, Text detail) {
        return new Violation("/remarks", detail, rule, ON_THE_REMARK, proposal());
    }

    /** The right remark for the goods as declared, where the list can say it. */
    private Text proposal() {
        return RightRemark.of(screening)
                .map(right -> Text.of("For the goods as declared, write: " + right, "按所申报的货物，应填写：" + right))
                .orElse(Text.of(
                        "Whether the goods are controlled is not clear yet; declare what is missing or ask MOFCOM first.",
                        "货物是否属于管制物项尚不明确；请先补充申报或向商务部咨询。"));
    }
}
