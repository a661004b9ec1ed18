package org.exportcontrol.local.story;

/** One step of the story. */
interface Step {
    /** What happens, in one line. */
    String title();

    /**
     * Plays the step.
     *
     * @throws StoryFailure when an expectation does not hold
     */
    void play();
}
