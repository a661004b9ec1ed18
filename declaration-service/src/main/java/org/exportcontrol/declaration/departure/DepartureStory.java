package org.exportcontrol.declaration.departure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryPart;

/** What was really loaded, and that the goods have left. */
@ApplicationScoped
class DepartureStory implements StoryPart {

    private static final Map<String, Text> SENTENCES = Map.of(
            "loaded", Text.of("Customs recorded what was really loaded.", "海关记录了实际装运数量。"),
            "cleared", Text.of("The exit of the goods was confirmed.", "货物出境已确认，报关单结关。"));

    @Override
    public Set<String> moves() {
        return SENTENCES.keySet();
    }

    @Override
    public void tell(Story story) {
        story.tell(SENTENCES);
    }
}
