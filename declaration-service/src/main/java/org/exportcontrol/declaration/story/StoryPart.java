package org.exportcontrol.declaration.story;

import java.util.Set;

/** A feature's part of the story of a declaration. What a viewer may not see, the part does not tell it. */
public interface StoryPart {

    /** Names of the recorded moves that this part tells. A move that no part tells is told by its name. */
    Set<String> moves();

    void tell(Story story);
}
