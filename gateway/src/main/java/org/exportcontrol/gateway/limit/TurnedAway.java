package org.exportcontrol.gateway.limit;

/** Why a request did not get a place at a service. Nothing of it was sent. */
public final class TurnedAway extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stood in its way. */
    public enum Reason {
        /** As many requests wait as may. */
        FULL,

        /** No place came free in time. */
        TOO_LATE,

        /** The caller itself takes up all the places that one caller may. */
        OWN_SHARE
    }

    private final Reason reason;

    TurnedAway(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
