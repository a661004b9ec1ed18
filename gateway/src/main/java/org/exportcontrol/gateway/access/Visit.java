package org.exportcontrol.gateway.access;

import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.gateway.contract.Route;
import org.exportcontrol.gateway.limit.Caller;

/** What is known of a request so far. */
public final class Visit {

    private final long begun = System.nanoTime();
    private long passedOn;
    private Route route;
    private Caller caller;
    private List<Runnable> atEnd = new ArrayList<>(2);

    /** Which operation it is for; null as long as none was found. */
    public Route route() {
        return route;
    }

    public void isFor(Route found) {
        route = found;
    }

    public void isBy(Caller found) {
        caller = found;
    }

    /** From here on it is waited for the service. */
    public void isPassedOn() {
        passedOn = System.nanoTime();
    }

    /** Run once, when the answer is out or nobody waits for it any more. */
    public void atEnd(Runnable action) {
        atEnd.add(action);
    }

    /** May be told more than once, by the platform and by who carries the request. */
    public void isOver() {
        List<Runnable> actions = atEnd;
        atEnd = new ArrayList<>(0);
        actions.forEach(Runnable::run);
    }

    Caller caller() {
        return caller;
    }

    /** Nanoseconds until now. */
    long took() {
        return System.nanoTime() - begun;
    }

    /** Nanoseconds until it was passed on; all of them when it never was. */
    long tookBeforePassingOn() {
        return passedOn == 0 ? took() : passedOn - begun;
    }
}
