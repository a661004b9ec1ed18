package org.exportcontrol.declaration.lodging;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * What the remark says about control (CU-05).
 *
 * @param says the statement
 * @param codes the control codes it bears, in their order
 * @param doubt why it cannot be read as one statement; null unless {@link Says#AMBIGUOUS}
 */
public record RemarkStatement(Says says, List<String> codes, Text doubt) {

    /** The typed control status of a remark. */
    public enum Says {
        /** Nothing about control. */
        NOTHING,
        /** The goods are controlled. */
        CONTROLLED,
        /** The goods are not controlled. */
        NOT_CONTROLLED,
        /** Something, but not one thing. */
        AMBIGUOUS
    }

    boolean is(Says statement) {
        return says == statement;
    }
}
