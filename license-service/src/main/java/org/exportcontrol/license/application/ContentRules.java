package org.exportcontrol.license.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.LineBasis;
import org.exportcontrol.license.measure.Mass;

/** What an application's content must obey in every state, a draft's too. */
final class ContentRules {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** Each code is a question to the control list when the application is submitted. */
    private static final int MOST_CODES = 100;

    private ContentRules() {}

    /**
     * @throws org.exportcontrol.common.problem.ProblemException {@code APPLICATION_INVALID} with everything that is
     *     wrong
     */
    static void check(Content content, LocalDate today) {
        List<Violation> violations = violations(content, today);
        if (!violations.isEmpty()) {
            throw Problem.of(LicenseProblem.APPLICATION_INVALID)
                    .detail(
                            violations.size() + " value(s) contradict the rules.",
                            "有 " + violations.size() + " 处不符合规定。")
                    .violations(violations)
                    .exception();
        }
    }

    /** Everything that is wrong, in the order of the content. */
    static List<Violation> violations(Content content, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        lines(content.lines(), violations);
        codes(content.lines(), violations);
        if (content.destinationCountry() != null && !COUNTRIES.contains(content.destinationCountry())) {
            violations.add(Violation.of(
                    "/destinationCountry",
                    Text.of(
                            content.destinationCountry() + " is no country of ISO 3166.",
                            content.destinationCountry() + " 不是 ISO 3166 国家代码。")));
        }
        if (content.type().isForOneExport() && content.endUsers().size() > 1) {
            violations.add(new Violation(
                    "/endUsers",
                    Text.of(
                            "A license of type " + content.type() + " names one end user.",
                            content.type() + " 类许可只能有一个最终用户。"),
                    content.type().rule(),
                    "DUR 15",
                    Text.of("Name one end user, or apply for a general license.", "请只填写一个最终用户，或申请通用许可。")));
        }
        validity(content, today, violations);
        violations.addAll(RegistrationRules.violations(content, today));
        return violations;
    }

    private static void lines(List<Content.Line> lines, List<Violation> violations) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Content.Line line = lines.get(i);
            if (!numbers.add(line.line())) {
                violations.add(Violation.of(
                        "/lines/" + i + "/line",
                        Text.of("Line " + line.line() + " is there twice.", "第 " + line.line() + " 项重复。")));
            }
            basis(line, "/lines/" + i, violations);
            Mass mass = Mass.of(line.quantity(), line.unit());
            if (!mass.exact()) {
                violations.add(new Violation(
                        "/lines/" + i + "/quantity",
                        mass.refusal().detail(),
                        Mass.RULE,
                        Mass.SOURCE,
                        mass.refusal().remedy()));
            }
        }
    }

    /** Goods on the list are licensed under their codes, others under MOFCOM's notice to the exporter (CL-14). */
    private static void basis(Content.Line line, String pointer, List<Violation> violations) {
        boolean catchAll = line.basis() == LineBasis.CATCH_ALL;
        if (catchAll == line.controlCodes().isEmpty() && catchAll == (line.notice() != null)) {
            return;
        }
        violations.add(new Violation(
                pointer + (line.controlCodes().isEmpty() == catchAll ? "/notice" : "/controlCodes"),
                catchAll
                        ? Text.of(
                                "Goods on no list are licensed under MOFCOM's notice, without control codes.",
                                "清单外货物依据商务部的通知申请许可，不填写管制编码。")
                        : Text.of(
                                "Goods on the list are licensed under their control codes, without a notice.",
                                "清单内货物应填写管制编码，不填写通知。"),
                "CL-14",
                "ECL 12; DUR 14",
                Text.of(
                        "Name the notice for CATCH_ALL, or the control codes for CONTROL_LIST.",
                        "CATCH_ALL 请填写通知，CONTROL_LIST 请填写管制编码。")));
    }

    private static void codes(List<Content.Line> lines, List<Violation> violations) {
        long codes = lines.stream()
                .flatMap(line -> line.controlCodes().stream())
                .distinct()
                .count();
        if (codes > MOST_CODES) {
            violations.add(new Violation(
                    "/lines",
                    Text.of(
                            "The lines name " + codes + " different control codes; " + MOST_CODES + " are allowed.",
                            "各项共填写 " + codes + " 个不同的管制编码，最多 " + MOST_CODES + " 个。"),
                    null,
                    null,
                    Text.of("Spread the goods over several applications.", "请分为多份申请提交。")));
        }
    }

    private static void validity(Content content, LocalDate today, List<Violation> violations) {
        LocalDate wish = content.requestedValidUntil();
        LocalDate latest = content.type().latestEnd(today);
        if (wish != null && (wish.isBefore(today) || wish.isAfter(latest))) {
            violations.add(new Violation(
                    "/requestedValidUntil",
                    Text.of(
                            "A license of type " + content.type() + " can end between " + today + " and " + latest
                                    + ".",
                            content.type() + " 类许可的截止日期应在 " + today + " 至 " + latest + " 之间。"),
                    content.type().rule(),
                    "DUR 15",
                    Text.of("Ask for a day up to " + latest + ", or leave it out.", "请填写不晚于 " + latest + " 的日期，或留空。")));
        }
    }
}
