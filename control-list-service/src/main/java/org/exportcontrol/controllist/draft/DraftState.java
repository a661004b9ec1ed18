package org.exportcontrol.controllist.draft;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a draft stands, and which moves are legal. */
public enum DraftState {
    /** Free to edit. */
    DRAFT,
    /** Before another person, who publishes it or sends it back. */
    SUBMITTED,
    /** An edition of the list; final. */
    PUBLISHED,
    /** Given up; final. */
    WITHDRAWN;

    private static final Map<DraftState, Set<DraftState>> NEXT = Map.of(
            DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, EnumSet.of(DRAFT, PUBLISHED, WITHDRAWN));

    boolean canBecome(DraftState target) {
        return NEXT.getOrDefault(this, Set.of()).contains(target);
    }
}
