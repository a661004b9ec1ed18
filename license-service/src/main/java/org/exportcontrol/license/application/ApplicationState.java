package org.exportcontrol.license.application;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an application stands, and which moves are legal. */
public enum ApplicationState {
    /** Free to edit, filed with nobody. */
    DRAFT,
    /** Received by the commerce department of the province. */
    SUBMITTED,
    /** Papers are missing; the applicant was told everything once (AP-05). */
    SUPPLEMENT_REQUESTED,
    /** The clock of the decision runs (DE-02). */
    ACCEPTED,
    /** Examined; a person other than the examiner decides. */
    UNDER_REVIEW,
    /** The clock of the decision stands still (DE-03). */
    PAUSED,
    GRANTED,
    REFUSED,
    NOT_ACCEPTED,
    WITHDRAWN;

    /** With a province or the ministry, or sent back by one. */
    static final Set<ApplicationState> OPEN =
            Collections.unmodifiableSet(EnumSet.of(SUBMITTED, SUPPLEMENT_REQUESTED, ACCEPTED, UNDER_REVIEW, PAUSED));

    private static final Map<ApplicationState, Set<ApplicationState>> NEXT = Map.of(
            DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, EnumSet.of(SUPPLEMENT_REQUESTED, ACCEPTED, NOT_ACCEPTED, WITHDRAWN),
            SUPPLEMENT_REQUESTED, EnumSet.of(SUBMITTED, WITHDRAWN),
            ACCEPTED, EnumSet.of(UNDER_REVIEW, PAUSED, WITHDRAWN),
            UNDER_REVIEW, EnumSet.of(PAUSED, GRANTED, REFUSED, WITHDRAWN),
            PAUSED, EnumSet.of(ACCEPTED, UNDER_REVIEW, WITHDRAWN));

    boolean canBecome(ApplicationState target) {
        return next().contains(target);
    }

    /** The states it can move to; none from an end. */
    Set<ApplicationState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Whether the applicant may edit: while nobody examines the papers. */
    boolean isEditable() {
        return this == DRAFT || this == SUPPLEMENT_REQUESTED;
    }

    /** Whether the ministry works on it, so that it may ask, pause and refer. */
    boolean isInWork() {
        return this == ACCEPTED || this == UNDER_REVIEW || this == PAUSED;
    }
}
