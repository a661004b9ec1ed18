package org.exportcontrol.license.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.issued.Registration;
import org.exportcontrol.license.issued.RegistrationFact;

/** What a registration must state, by its case (LI-05; DUR 19). */
final class RegistrationRules {

    private static final String RULE = "LI-05";
    private static final String SOURCE = "DUR 19";

    private static final Pattern DECLARATION = Pattern.compile("[0-9]{18}");

    private RegistrationRules() {}

    /** What is wrong with what is said; a draft may leave things out. */
    static List<Violation> violations(Content content, LocalDate today) {
        Registration registration = content.registration();
        if (registration == null) {
            return List.of();
        }
        if (content.type() != LicenseType.REGISTRATION) {
            return List.of(violation(
                    "/registration",
                    Text.of("Only a registration states a case.", "只有登记填报需要填写情形。"),
                    Text.of("Leave it out, or choose the type REGISTRATION.", "请留空，或选择 REGISTRATION 类型。")));
        }
        List<Violation> violations = new ArrayList<>();
        Set<RegistrationFact> asked = registration.movement().facts();
        for (Map.Entry<RegistrationFact, String> fact : registration.facts().entrySet()) {
            Text wrong = asked.contains(fact.getKey())
                    ? objection(fact.getKey(), fact.getValue(), today)
                    : Text.of(
                            "The case " + registration.movement() + " does not rest on this.",
                            "情形 " + registration.movement() + " 不涉及此项事实。");
            if (wrong != null) {
                violations.add(violation(
                        "/registration/facts/" + fact.getKey(),
                        wrong,
                        Text.of("State " + asked + ".", "请填写 " + asked + "。")));
            }
        }
        return violations;
    }

    /** What a registration has not said yet. */
    static List<Violation> unsaid(Content content) {
        if (content.type() != LicenseType.REGISTRATION) {
            return List.of();
        }
        if (content.registration() == null) {
            return List.of(unsaid("", Text.of("the case", "登记情形")));
        }
        return content.registration().movement().facts().stream()
                .filter(fact -> !content.registration().facts().containsKey(fact))
                .map(fact -> unsaid("/facts/" + fact, fact.label()))
                .toList();
    }

    private static Text objection(RegistrationFact fact, String value, LocalDate today) {
        return switch (fact) {
            case ORIGINAL_DECLARATION ->
                DECLARATION.matcher(value).matches()
                        ? null
                        : Text.of("A declaration number has 18 digits.", "报关单号应为 18 位数字。");
            case RETURN_BY -> returnBy(value, today);
            default -> null;
        };
    }

    private static Text returnBy(String value, LocalDate today) {
        try {
            return LocalDate.parse(value).isBefore(today)
                    ? Text.of("The goods cannot come back before today.", "复运进境的期限不得早于当日。")
                    : null;
        } catch (DateTimeException e) {
            return Text.of("That is no day as 2026-12-31.", "日期格式应为 2026-12-31。");
        }
    }

    private static Violation unsaid(String pointer, Text what) {
        return SubmissionRules.unsaid("/registration" + pointer, what, RULE, SOURCE);
    }

    private static Violation violation(String pointer, Text detail, Text remedy) {
        return new Violation(pointer, detail, RULE, SOURCE, remedy);
    }
}
