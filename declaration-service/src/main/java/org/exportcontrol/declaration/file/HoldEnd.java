package org.exportcontrol.declaration.file;

/** How a hold ended. */
public enum HoldEnd {
    /** The papers prove that the goods are as declared (MA-02). */
    CLEARED_ON_DOCUMENTS,
    /** The goods were looked at and are as declared. */
    CLEARED_ON_INSPECTION,
    /** The goods were looked at and are not as declared; a review takes over. */
    INSPECTED_DIFFERENT,
    /** A supervisor moved the declaration to another lane. */
    LANE_CHANGED,
    /** The review led to a challenge. */
    CHALLENGED,
    /** The challenge's result: no license needed. */
    NO_LICENSE_NEEDED,
    /** MOFCOM has concluded. */
    CONCLUDED,
    /** The license is usable again; the release asks license-service once more. */
    LICENSE_RESUMED,
    /** The party is not on the list any more, or the ban does not stand; the release checks both once more. */
    PARTY_CLEARED,
    /** MOFCOM has lifted the stop order. */
    STOP_LIFTED,
    /** The goods are refused release; the hold ends with the file. */
    NOT_RELEASED,
    /** The declaration is withdrawn; the hold ends with the file. */
    WITHDRAWN,
    /** The request to amend or withdraw is decided or taken back. */
    REQUEST_DECIDED;

    /**
     * Whether an officer may end a hold of that kind with it. What is ended too early does no harm where the release
     * itself asks again and opens the hold anew.
     */
    public boolean endsByHand(HoldKind kind) {
        return switch (kind) {
            case REVIEW -> this == CLEARED_ON_DOCUMENTS || this == CLEARED_ON_INSPECTION;
            case LICENSE_TROUBLE -> this == LICENSE_RESUMED;
            case STOP -> this == PARTY_CLEARED;
            case CHALLENGE, IDENTIFICATION, INSPECTION, CHANGE_REQUEST -> false;
        };
    }
}
