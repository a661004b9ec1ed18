package org.exportcontrol.local.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe-core finds against WCAG 2.2 AA. */
final class Accessibility {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** Serious and critical faults of a page as it is shown, each with the elements that have it. */
    static List<String> faults(Page page) {
        return grave(axe(page).withTags(WCAG).analyze());
    }

    /** Texts that do not stand out enough. */
    static List<String> contrastFaults(Page page) {
        return grave(axe(page).withRules(List.of("color-contrast")).analyze());
    }

    private static AxeBuilder axe(Page page) {
        // In one page: the pages have no frames, and the other mode opens a page for each result.
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> grave(AxeResults results) {
        return results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Accessibility::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }
}
