package org.exportcontrol.declaration.amendment;

/** Where a request stands. */
public enum ChangeState {
    REQUESTED,
    /** Customs has approved; the changed content is being verified as of the day of acceptance. */
    VERIFYING,
    APPROVED,
    /** By customs, or because the changed content does not verify. */
    REFUSED,
    TAKEN_BACK,
    /** The declaration came to its end before the request did. Never stored. */
    OVERTAKEN
}
