package org.exportcontrol.declaration.clients.controllist;

import java.util.List;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.NeighborAnsweredException;

/** The goods are described in a way that control-list-service cannot read: faults of the declarant, with pointers. */
public class GoodsNotReadableException extends NeighborAnsweredException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    GoodsNotReadableException(List<Violation> violations, Throwable cause) {
        super("the goods cannot be read", cause);
        this.violations = violations;
    }

    /** Pointers lead into the declaration's form. */
    public List<Violation> violations() {
        return violations;
    }
}
