package org.exportcontrol.license.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.organization.UnifiedSocialCreditCode;

/** What an entry of the record must be before it is kept. */
final class ConductRules {

    private static final int MOST_YEARS = 5;

    private ConductRules() {}

    /**
     * @throws org.exportcontrol.common.problem.ProblemException {@code CONDUCT_INVALID} with everything that is wrong
     */
    static void check(ConductRequest request, boolean byCustoms, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (!UnifiedSocialCreditCode.isValid(request.organization())) {
            violations.add(noCode("/organization"));
        }
        if (request.on().isAfter(today)) {
            violations.add(Violation.of("/on", Text.of("Only what has happened is put on record.", "只能记录已经发生的事项。")));
        }
        if (byCustoms && !request.kind().isByCustoms()) {
            violations.add(new Violation(
                    "/kind",
                    Text.of("This is for the ministry to enter.", "该事项由商务部录入。"),
                    "LI-04",
                    "DUR 16, 20; ECL 39",
                    Text.of("Tell the ministry.", "请通报商务部。")));
        }
        until(request, violations);
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
    }

    private static void until(ConductRequest request, List<Violation> violations) {
        boolean needed = request.kind() == ConductKind.APPLICATIONS_NOT_ACCEPTED;
        LocalDate latest = request.on().plusYears(MOST_YEARS);
        boolean inBounds = request.until() != null
                && !request.until().isBefore(request.on())
                && !request.until().isAfter(latest);
        if (needed ? !inBounds : request.until() != null) {
            violations.add(new Violation(
                    "/until",
                    needed
                            ? Text.of(
                                    "Applications are turned away between " + request.on() + " and " + latest
                                            + " at most.",
                                    "不予受理的期限应在 " + request.on() + " 至 " + latest + " 之间。")
                            : Text.of("How long it counts is set by law.", "效力期限由法律规定。"),
                    needed ? "DE-09" : "LI-06",
                    needed ? "ECL 39" : "DUR 20",
                    needed
                            ? Text.of("Choose a day up to " + latest + ".", "请选择不晚于 " + latest + " 的日期。")
                            : Text.of("Leave it out.", "请留空。")));
        }
    }

    /** A code whose check character is right. */
    static String valid(String organization) {
        if (!UnifiedSocialCreditCode.isValid(organization)) {
            throw refusal(List.of(noCode("?organization")));
        }
        return organization;
    }

    static RuntimeException annulledAlready(ConductEntry entry) {
        return Problem.of(LicenseProblem.CONDUCT_INVALID)
                .detail("It was annulled on " + entry.annulledOn() + ".", "该记录已于 " + entry.annulledOn() + " 撤销。")
                .remedy("Nothing is left to do.", "无需再办理。")
                .exception();
    }

    private static Violation noCode(String pointer) {
        return Violation.of(pointer, Text.of("This is no unified social credit code.", "不是有效的统一社会信用代码。"));
    }

    private static RuntimeException refusal(List<Violation> violations) {
        return Problem.of(LicenseProblem.CONDUCT_INVALID)
                .detail(violations.get(0).detail())
                .violations(violations)
                .exception();
    }
}
