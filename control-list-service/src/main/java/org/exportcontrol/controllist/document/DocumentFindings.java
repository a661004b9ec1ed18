package org.exportcontrol.controllist.document;

import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.document.DocumentFinding.Severity;

/** Collects what is to be said about a document, in the order found. */
final class DocumentFindings {

    private final List<DocumentFinding> findings = new ArrayList<>();

    void unreadable(String pointer, String en, String zh) {
        add(Severity.UNREADABLE, Violation.of(pointer, Text.of(en, zh)));
    }

    void error(String pointer, String rule, String source, String en, String zh) {
        error(new Violation(pointer, Text.of(en, zh), rule, source, null));
    }

    void error(Violation violation) {
        add(Severity.ERROR, violation);
    }

    void warning(String pointer, String en, String zh) {
        findings.add(DocumentFinding.warning(pointer, en, zh));
    }

    List<DocumentFinding> all() {
        return List.copyOf(findings);
    }

    List<Violation> unreadable() {
        return findings.stream()
                .filter(each -> each.severity() == Severity.UNREADABLE)
                .map(DocumentFinding::violation)
                .toList();
    }

    private void add(Severity severity, Violation violation) {
        findings.add(new DocumentFinding(severity, violation));
    }
}
