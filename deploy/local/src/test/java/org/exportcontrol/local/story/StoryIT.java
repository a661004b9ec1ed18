package org.exportcontrol.local.story;

import org.junit.jupiter.api.Test;

class StoryIT {
    @Test
    void theStoryHolds() {
        TestStack.get().story(new TestStack.Silence()).play();
    }
}
