package org.exportcontrol.declaration.departure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Sentences;

/** What was really loaded, and that the goods have left. */
@ApplicationScoped
class DepartureStory implements Sentences {

    private static final Map<String, Text> SENTENCES = Map.of(
            "loaded", Text.of("Customs recorded what was really loaded.", "海关记录了实际装运数量。"),
            "cleared", Text.of("The exit of the goods was confirmed.", "货物出境已确认，报关单结关。"));

    @Override
    public Map<String, Text> sentences() {
        return SENTENCES;
    }
}
