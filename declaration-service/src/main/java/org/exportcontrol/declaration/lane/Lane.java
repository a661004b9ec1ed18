package org.exportcontrol.declaration.lane;

/** How closely customs looks at an accepted declaration; each lane is stricter than the one before. */
public enum Lane {
    /** May be released at once, if nothing else holds it. */
    GREEN,
    /** An officer looks at the papers: a review holds the goods. */
    YELLOW,
    /** The goods are inspected, and held until two officers have recorded the result. */
    RED;

    boolean isStricterThan(Lane other) {
        return compareTo(other) > 0;
    }
}
