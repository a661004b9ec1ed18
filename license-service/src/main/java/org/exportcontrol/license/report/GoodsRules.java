package org.exportcontrol.license.report;

import static org.exportcontrol.license.report.ReportRules.violation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.measure.Mass;

/** What a report on what became of goods must say (LF-09). */
final class GoodsRules {

    private GoodsRules() {}

    static void check(ReportRequest request, ReportBasis basis, List<Violation> violations) {
        ReportKind kind = request.kind();
        declaration(request, basis, violations);
        lines(request, basis.license(), violations);
        if (request.day().isBefore(basis.license().validFrom())) {
            violations.add(violation(
                    kind,
                    "/day",
                    Text.of(
                            "The license is valid from " + basis.license().validFrom()
                                    + "; nothing left under it before.",
                            "许可证自 " + basis.license().validFrom() + " 起有效，此前不可能凭该证出口。"),
                    Text.of("Give the day on which it happened.", "请填写实际发生日期。")));
        }
        if (request.corrects() != null && basis.corrected(request).isEmpty()) {
            violations.add(violation(
                    kind,
                    "/corrects",
                    Text.of(
                            "No report " + kind + " on these goods with that id counts.",
                            "没有针对该货物、类别为 " + kind + " 且有效的该编号报告。"),
                    Text.of("Name the latest report that is to be corrected.", "请填写需更正的最近一份报告。")));
        }
        order(request, basis.counting(request), violations);
    }

    private static void declaration(ReportRequest request, ReportBasis basis, List<Violation> violations) {
        if (request.declarationId() == null) {
            violations.add(violation(
                    request.kind(),
                    "/declarationId",
                    Text.of("The declaration is not named.", "未填写报关单。"),
                    Text.of("Name the declaration that the goods left under.", "请填写货物出口所用的报关单。")));
        } else if (basis.used().isEmpty()) {
            violations.add(violation(
                    request.kind(),
                    "/declarationId",
                    Text.of("The declaration has drawn nothing on this license.", "该报关单未使用过该许可证。"),
                    Text.of("Check the declaration and the license.", "请核对报关单和许可证。")));
        }
    }

    private static void lines(ReportRequest request, License license, List<Violation> violations) {
        if (request.goods().isEmpty()) {
            violations.add(violation(
                    request.kind(),
                    "/lines",
                    Text.of("No goods are named.", "未填写货物。"),
                    Text.of("Name at least one line of the license.", "请至少填写许可证的一项。")));
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < request.goods().size(); i++) {
            ReportRequest.Line line = request.goods().get(i);
            String pointer = "/lines/" + i;
            if (license.line(line.line()).isEmpty()) {
                violations.add(violation(
                        request.kind(),
                        pointer + "/line",
                        Text.of("The license has no line " + line.line() + ".", "许可证没有第 " + line.line() + " 项。"),
                        Text.of("Name a line of the license.", "请填写许可证上已有的项号。")));
            }
            if (!seen.add(line.line())) {
                violations.add(violation(
                        request.kind(),
                        pointer + "/line",
                        Text.of("Line " + line.line() + " is there twice.", "第 " + line.line() + " 项重复。"),
                        Text.of("Add the quantities up.", "请合并数量。")));
            }
            Mass mass = Mass.of(new BigDecimal(line.quantity()), line.unit());
            if (!mass.exact()) {
                violations.add(new Violation(
                        pointer + "/quantity",
                        mass.refusal().detail(),
                        Mass.RULE,
                        Mass.SOURCE,
                        mass.refusal().remedy()));
            }
        }
    }

    /** Goods are shipped, arrive, are installed, are used: no stage begins before an earlier one did. */
    private static void order(ReportRequest request, List<Report> counting, List<Violation> violations) {
        Map<ReportKind, LocalDate> begun = new EnumMap<>(ReportKind.class);
        counting.forEach(report -> begun.merge(report.kind(), report.firstDay(), GoodsRules::earlier));
        LocalDate own = begun.merge(request.kind(), request.day(), GoodsRules::earlier);
        Arrays.stream(ReportKind.values()).filter(begun::containsKey).forEach(kind -> {
            LocalDate other = begun.get(kind);
            boolean wrong = kind.compareTo(request.kind()) < 0 ? request.day().isBefore(other) : own.isAfter(other);
            if (wrong) {
                violations.add(violation(
                        request.kind(),
                        "/day",
                        Text.of(
                                request.kind() + " on " + request.day() + " does not fit " + kind + ", reported for "
                                        + other + ".",
                                request.kind() + " 日期 " + request.day() + " 与已报告的 " + kind + " 日期 " + other + " 先后矛盾。"),
                        Text.of(
                                "Give the day on which it happened, or correct the other report first.",
                                "请填写实际发生日期，或先更正另一份报告。")));
            }
        });
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
