package org.exportcontrol.declaration.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryPart;

/** What the declarant did before customs had the file (AW-01). */
@ApplicationScoped
class FilingStory implements StoryPart {

    private static final Map<String, Text> SENTENCES = Map.of(
            "drafted", Text.of("The declaration was drafted.", "报关单已起草。"),
            "edited", Text.of("The declaration was filled in anew.", "报关单已修改。"),
            "withdrawn", Text.of("The declarant withdrew the declaration.", "申报人撤回了报关单。"));

    @Override
    public Set<String> moves() {
        return SENTENCES.keySet();
    }

    @Override
    public void tell(Story story) {
        story.tell(SENTENCES);
    }
}
