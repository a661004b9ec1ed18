package org.exportcontrol.controllist.timeline;

/** Whether the day on which a period begins or ends is inside it. */
public enum Boundary {
    INCLUSIVE,
    EXCLUSIVE,
    /** The text does not say: on that day a person must say. */
    UNSTATED
}
