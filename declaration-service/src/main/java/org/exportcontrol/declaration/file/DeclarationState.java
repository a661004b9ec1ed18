package org.exportcontrol.declaration.file;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a declaration stands. Why goods are held is not a state but a {@link Hold}; there may be several. */
public enum DeclarationState {
    /** Free to edit; customs does not see it. */
    DRAFT,
    /** Lodging runs. */
    LODGED,
    /** Lodging waits for a named neighbor and is carried on by itself. */
    AWAITING_VERIFICATION,
    /** Sent back with all faults at once; may be edited and lodged again (AW-01). */
    RETURNED,
    /** Accepted by customs: it has a number, its quantities are held, it cannot be changed freely any more. */
    ACCEPTED,
    /** An officer is at work on it. */
    UNDER_REVIEW,
    /** The first gate is passed; the license is being used up. */
    RELEASING,
    RELEASED,
    /** The exit is confirmed. */
    CLEARED,
    NOT_RELEASED,
    WITHDRAWN;

    private static final Map<DeclarationState, Set<DeclarationState>> NEXT = Map.of(
            DRAFT, EnumSet.of(LODGED, RETURNED, WITHDRAWN),
            RETURNED, EnumSet.of(LODGED, RETURNED, WITHDRAWN),
            LODGED, EnumSet.of(AWAITING_VERIFICATION, RETURNED, ACCEPTED, WITHDRAWN),
            AWAITING_VERIFICATION, EnumSet.of(RETURNED, ACCEPTED, WITHDRAWN),
            ACCEPTED, EnumSet.of(UNDER_REVIEW, RELEASING, NOT_RELEASED, WITHDRAWN),
            UNDER_REVIEW, EnumSet.of(RELEASING, NOT_RELEASED, WITHDRAWN),
            RELEASING, EnumSet.of(RELEASED, UNDER_REVIEW),
            RELEASED, EnumSet.of(CLEARED, WITHDRAWN));

    public boolean canBecome(DeclarationState target) {
        return NEXT.getOrDefault(this, Set.of()).contains(target);
    }

    /** The declarant may edit it freely (AW-01). */
    public boolean isWithTheDeclarant() {
        return this == DRAFT || this == RETURNED;
    }

    /** The declarant may withdraw it freely (AW-01), also while lodging runs: its attempt is over then. */
    public boolean isBeforeAcceptance() {
        return isWithTheDeclarant() || this == LODGED || this == AWAITING_VERIFICATION;
    }

    /** A process is at work on it, or waits for a neighbor. */
    public boolean isRunning() {
        return this == LODGED || this == AWAITING_VERIFICATION || this == RELEASING;
    }

    /** Accepted and not at its end: customs may hold, challenge, release or refuse. */
    public boolean isBeforeCustoms() {
        return this == ACCEPTED || this == UNDER_REVIEW;
    }

    /** Accepted and not released: also while release runs, a hold that is opened now wins. */
    public boolean isUnreleased() {
        return isBeforeCustoms() || this == RELEASING;
    }
}
