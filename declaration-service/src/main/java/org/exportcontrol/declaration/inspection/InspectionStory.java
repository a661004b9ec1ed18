package org.exportcontrol.declaration.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryPart;

/** That the goods were to be inspected, and that they were. */
@ApplicationScoped
class InspectionStory implements StoryPart {

    private static final Map<String, Text> SENTENCES = Map.of(
            "inspection ordered", Text.of("An inspection of the goods was ordered.", "海关决定查验货物。"),
            "inspected", Text.of("The goods were inspected.", "货物已查验。"));

    @Override
    public Set<String> moves() {
        return SENTENCES.keySet();
    }

    @Override
    public void tell(Story story) {
        story.tell(SENTENCES);
    }
}
