package org.exportcontrol.declaration.lane;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Sentences;

/** How work on the file was moved; only customs is told. */
@ApplicationScoped
class LaneStory implements Sentences {

    private static final Map<String, Text> SENTENCES = Map.of(
            "lane moved", Text.of("A supervisor moved the declaration to another lane.", "主管将报关单移至其他通道。"),
            "reassigned", Text.of("A supervisor gave the file to another officer.", "主管将报关单改派其他关员。"));

    @Override
    public Map<String, Text> sentences() {
        return SENTENCES;
    }
}
