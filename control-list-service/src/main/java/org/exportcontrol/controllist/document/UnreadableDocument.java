package org.exportcontrol.controllist.document;

import java.util.List;
import org.exportcontrol.common.problem.Violation;

/** Nothing can be made of the document; each violation points at what cannot be read. */
public class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    UnreadableDocument(List<Violation> violations) {
        super(violations.get(0).pointer() + ": " + violations.get(0).detail().en());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
