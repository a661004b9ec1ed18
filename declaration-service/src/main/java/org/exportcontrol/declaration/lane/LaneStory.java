package org.exportcontrol.declaration.lane;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryPart;

/** How work on the file was moved; only customs is told. */
@ApplicationScoped
class LaneStory implements StoryPart {

    private static final Map<String, Text> SENTENCES = Map.of(
            "lane moved", Text.of("A supervisor moved the declaration to another lane.", "主管将报关单移至其他通道。"),
            "reassigned", Text.of("A supervisor gave the file to another officer.", "主管将报关单改派其他关员。"));

    @Override
    public Set<String> moves() {
        return SENTENCES.keySet();
    }

    @Override
    public void tell(Story story) {
        story.tell(SENTENCES);
    }
}
