package org.exportcontrol.controllist.document;

import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/**
 * Something to be said about an announcement document.
 *
 * @param violation where and what, with the rule and what would cure it
 */
public record DocumentFinding(Severity severity, Violation violation) {

    /** How grave it is. */
    public enum Severity {
        /** Cannot be read: nothing can be made of the document. */
        UNREADABLE,
        /** Must be cured before publication. */
        ERROR,
        /** Worth a look; does not stop the publication. */
        WARNING
    }

    static DocumentFinding warning(String pointer, String en, String zh) {
        return new DocumentFinding(Severity.WARNING, Violation.of(pointer, Text.of(en, zh)));
    }
}
