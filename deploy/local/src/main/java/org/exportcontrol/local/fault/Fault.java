package org.exportcontrol.local.fault;

/** How a service may fail its caller. */
public enum Fault {
    /** Nobody listens. */
    REFUSED(false),
    /** What was asked for is done at once, and answered after half a minute. */
    SLOW(true),
    /** 500, and nothing done. */
    FAILING(false),
    /** A page of a stranger, with status 200, and nothing done. */
    NOT_JSON(false),
    /** What was asked for is done; the answer ends in its middle. */
    TRUNCATED(true),
    /** JSON of something else, with status 200, and nothing done. */
    WRONG_CONTENT(false),
    /** What was asked for is done; the connection ends instead of an answer. */
    CUT_OFF(true);

    private final boolean passedOn;

    Fault(boolean passedOn) {
        this.passedOn = passedOn;
    }

    /** Whether the service gets the call, and only the caller does not hear of it. */
    boolean isPassedOn() {
        return passedOn;
    }
}
