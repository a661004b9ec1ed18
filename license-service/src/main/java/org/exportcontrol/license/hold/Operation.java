package org.exportcontrol.license.hold;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What can be asked under an attempt. */
enum Operation {
    HOLD,
    USE,
    REVERSAL,
    CORRECTION,
    RELEASE;

    private static final Map<Operation, Set<Operation>> ENDED_BY = Map.of(
            HOLD, EnumSet.of(RELEASE),
            USE, EnumSet.of(REVERSAL, RELEASE),
            REVERSAL, EnumSet.of(RELEASE),
            CORRECTION, EnumSet.of(REVERSAL, RELEASE),
            RELEASE, EnumSet.noneOf(Operation.class));

    /** Operations after which this one is late within the same attempt: the call of a dead worker. */
    boolean isEndedBy(Set<Operation> done) {
        return ENDED_BY.get(this).stream().anyMatch(done::contains);
    }
}
