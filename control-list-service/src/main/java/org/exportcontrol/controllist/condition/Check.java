package org.exportcontrol.controllist.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.Text;

/**
 * One condition asked of goods.
 *
 * @param condition what was asked
 * @param given what the goods say about it, alike in each language
 * @param rule id of the rule that asks
 * @param source announcement, law or guidance behind the rule
 * @param gaps what is missing where the result is UNKNOWN, else empty
 */
public record Check(Text condition, String given, Truth result, String rule, String source, List<Gap> gaps) {

    /** The checks of several conditions. */
    static List<Check> all(List<Condition> conditions, Goods goods) {
        List<Check> checks = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            checks.addAll(condition.checks(goods));
        }
        return checks;
    }

    /** What the goods say about several checks, each saying once. */
    static String given(List<Check> checks) {
        String first = checks.isEmpty() ? "" : checks.get(0).given();
        Set<String> others = null; // seldom any
        for (Check check : checks) {
            if (!check.given().equals(first)) {
                others = others == null ? new LinkedHashSet<>() : others;
                others.add(check.given());
            }
        }
        return others == null ? first : first + "; " + String.join("; ", others);
    }

    /** What is missing for several checks, each datum once. */
    static List<Gap> gaps(List<Check> checks) {
        if (checks.size() == 1) {
            return checks.get(0).gaps();
        }
        Set<Gap> gaps = new LinkedHashSet<>();
        for (Check check : checks) {
            gaps.addAll(check.gaps());
        }
        return List.copyOf(gaps);
    }
}
