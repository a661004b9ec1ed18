package org.exportcontrol.declaration.file;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * One paper that a reply to a challenge should hold (CH-04), and whether it does.
 *
 * @param item what kind of paper: PAPER_DECLARATION, CONTRACT, STATEMENT_OF_USE, TECHNICAL_PROOF or TRANSLATION
 * @param papers names of the papers that count for it
 */
public record ChecklistItem(String item, Text what, State state, List<String> papers, String rule, String source) {

    /** What is there. */
    public enum State {
        /** The paper itself is here. */
        UPLOADED,
        /** Said to be handed in otherwise; customs has to look. */
        NAMED,
        MISSING
    }
}
