package org.exportcontrol.license.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;

/** What a report must say, by its kind. That it differs from the ledger is no ground to refuse it. */
final class ReportRules {

    private static final Text LEAVE_OUT = Text.of("Leave it out.", "请勿填写。");

    private ReportRules() {}

    /**
     * @throws org.exportcontrol.common.problem.ProblemException {@code REPORT_INVALID} with everything that is wrong
     */
    static void check(ReportRequest request, ReportBasis basis) {
        List<Violation> violations = new ArrayList<>();
        days(request, basis.today(), violations);
        if (request.kind().isOfGoods()) {
            GoodsRules.check(request, basis, violations);
            doesNotBelong("/circumstances", request.circumstances(), request.kind(), violations);
        } else {
            change(request, basis, violations);
        }
        if (!Boolean.TRUE.equals(request.truthful())) {
            violations.add(new Violation(
                    "/truthful",
                    Text.of("Whoever reports answers for the truth of the report.", "报告人应当对报告内容的真实性负责。"),
                    "AP-07",
                    "ALL 31, 78",
                    Text.of("Confirm it with true.", "请以 true 予以确认。")));
        }
        if (!violations.isEmpty()) {
            throw refused(request.kind(), violations);
        }
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code REPORT_INVALID} */
    static void check(ReportDecisionRequest decision, ReportKind kind) {
        boolean ends = decision.outcome().end().isPresent();
        if (ends != (decision.ground() != null)) {
            Text detail = ends
                    ? Text.of("A license ends on a ground of the law.", "终止许可证应当有法定事由。")
                    : Text.of("This outcome has no ground of its own.", "该处理结果无须填写法定事由。");
            Text remedy = ends ? Text.of("Name the ground.", "请填写法定事由。") : LEAVE_OUT;
            throw refused(kind, List.of(new Violation("/ground", detail, "LF-03", "DUR 18", remedy)));
        }
    }

    private static void days(ReportRequest request, LocalDate today, List<Violation> violations) {
        notInTheFuture("/day", request.day(), request.kind(), today, violations);
        if (request.until() == null) {
            return;
        }
        notInTheFuture("/until", request.until(), request.kind(), today, violations);
        if (request.until().isBefore(request.day())) {
            violations.add(violation(
                    request.kind(),
                    "/until",
                    Text.of("The last day lies before the first.", "截止日期早于起始日期。"),
                    Text.of("Give the days in their order.", "请按先后顺序填写日期。")));
        }
    }

    private static void notInTheFuture(
            String pointer, LocalDate day, ReportKind kind, LocalDate today, List<Violation> violations) {
        if (day.isAfter(today)) {
            violations.add(violation(
                    kind,
                    pointer,
                    Text.of(day + " is in the future.", day + " 是未来日期。"),
                    Text.of("Report what has happened, or has become known.", "请报告已经发生或者已经知悉的情况。")));
        }
    }

    private static void change(ReportRequest request, ReportBasis basis, List<Violation> violations) {
        ReportKind kind = request.kind();
        if (request.details() == null) {
            violations.add(violation(
                    kind, "/details", Text.of("Say what changed.", "未说明变化情况。"), Text.of("Describe it.", "请予说明。")));
        }
        boolean named =
                request.circumstances() != null && !request.circumstances().isEmpty();
        if (kind == ReportKind.CHANGE_OF_END_USE && !named) {
            violations.add(violation(
                    kind,
                    "/circumstances",
                    Text.of("No circumstance is named.", "未填写具体情形。"),
                    Text.of("Name at least one.", "请至少填写一项。")));
        }
        if (kind != ReportKind.CHANGE_OF_END_USE) {
            doesNotBelong("/circumstances", request.circumstances(), kind, violations);
        }
        doesNotBelong("/declarationId", request.declarationId(), kind, violations);
        doesNotBelong("/lines", request.lines(), kind, violations);
        doesNotBelong("/corrects", request.corrects(), kind, violations);
        basis.replacedBy().ifPresent(number -> {
            violations.add(violation(
                    kind,
                    "",
                    Text.of("License " + number + " carries this one on.", "该许可证已由许可证 " + number + " 接续。"),
                    Text.of(
                            "Report on license " + number + ", so that it rests.",
                            "请就许可证 " + number + " 提交报告，以暂停其使用。")));
        });
    }

    private static void doesNotBelong(String pointer, Object value, ReportKind kind, List<Violation> violations) {
        if (value != null) {
            violations.add(violation(
                    kind,
                    pointer,
                    Text.of("This does not belong to a report " + kind + ".", "该项不适用于 " + kind + " 类报告。"),
                    LEAVE_OUT));
        }
    }

    static Violation violation(ReportKind kind, String pointer, Text detail, Text remedy) {
        return new Violation(pointer, detail, kind.rule(), kind.source(), remedy);
    }

    private static RuntimeException refused(ReportKind kind, List<Violation> violations) {
        return Problem.of(LicenseProblem.REPORT_INVALID)
                .detail(violations.get(0).detail())
                .rule(kind.rule(), kind.source())
                .violations(violations)
                .exception();
    }
}
