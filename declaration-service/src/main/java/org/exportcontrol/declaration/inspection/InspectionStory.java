package org.exportcontrol.declaration.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Sentences;

/** That the goods were to be inspected, and that they were. */
@ApplicationScoped
class InspectionStory implements Sentences {

    private static final Map<String, Text> SENTENCES = Map.of(
            "inspection ordered", Text.of("An inspection of the goods was ordered.", "海关决定查验货物。"),
            "inspected", Text.of("The goods were inspected.", "货物已查验。"));

    @Override
    public Map<String, Text> sentences() {
        return SENTENCES;
    }
}
