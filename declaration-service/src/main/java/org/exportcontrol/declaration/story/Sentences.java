package org.exportcontrol.declaration.story;

import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;

/** A part that has nothing to tell but a sentence for each of its recorded moves. */
public interface Sentences extends StoryPart {

    /** The sentences by the name of the move. */
    Map<String, Text> sentences();

    @Override
    default Set<String> moves() {
        return sentences().keySet();
    }

    @Override
    default void tell(Story story) {
        story.tell(sentences());
    }
}
