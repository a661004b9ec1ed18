package org.exportcontrol.gateway.console.exporter;

import java.util.List;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.gateway.console.api.ApplicationAnswers;
import org.exportcontrol.gateway.console.api.DeclarationAnswers;

/** What a check foresees, shown at the fields as a refusal would be. */
final class Findings {

    private Findings() {}

    static List<ProblemBody.Item> ofApplication(List<ApplicationAnswers.Violation> found, Language language) {
        return found.stream()
                .map(item -> item(item.pointer(), item.detail(), item.rule(), item.source(), item.remedy(), language))
                .toList();
    }

    static List<ProblemBody.Item> ofDeclaration(List<DeclarationAnswers.Violation> found, Language language) {
        return found.stream()
                .map(item -> item(item.pointer(), item.detail(), item.rule(), item.source(), item.remedy(), language))
                .toList();
    }

    /** @return null when nothing was found */
    static ProblemBody problem(String title, List<ProblemBody.Item> items) {
        return items.isEmpty() ? null : new ProblemBody(null, title, 200, null, null, null, null, null, items);
    }

    private static ProblemBody.Item item(
            String pointer, Text detail, String rule, String source, Text remedy, Language language) {
        return new ProblemBody.Item(
                pointer,
                detail == null ? "" : detail.in(language),
                rule,
                source,
                remedy == null ? null : remedy.in(language));
    }
}
