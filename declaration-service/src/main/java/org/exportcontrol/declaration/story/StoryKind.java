package org.exportcontrol.declaration.story;

/** What an entry of a story is about. Of entries of the same moment, they are told in this order. */
public enum StoryKind {
    MOVE,
    FINDING,
    VERDICT,
    HOLD,
    NOTICE,
    PAPER,
    REPLY,
    IDENTIFICATION,
    CLOCK,
    RESULT,
    PENALTY
}
