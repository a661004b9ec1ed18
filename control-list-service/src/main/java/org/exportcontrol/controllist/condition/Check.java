package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.stream.Collectors;
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

    /** What the goods say about several checks, each saying once. */
    static String given(List<Check> checks) {
        return checks.stream().map(Check::given).distinct().collect(Collectors.joining("; "));
    }

    /** What is missing for several checks, each datum once. */
    static List<Gap> gaps(List<Check> checks) {
        return checks.stream()
                .flatMap(check -> check.gaps().stream())
                .distinct()
                .toList();
    }
}
