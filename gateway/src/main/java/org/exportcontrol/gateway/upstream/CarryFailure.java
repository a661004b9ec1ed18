package org.exportcontrol.gateway.upstream;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.util.concurrent.TimeoutException;
import org.exportcontrol.gateway.limit.TurnedAway;

/** Why a request could not be carried to its service and back. */
final class CarryFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, and where. */
    enum Kind {
        UNREACHABLE,
        NOT_ACCEPTING,
        BUSY,
        TOO_MANY_AT_ONCE,
        CIRCUIT_OPEN,
        BROKE_OFF,
        TOO_SLOW,
        BODY_TOO_LARGE,
        CALLER_TOO_SLOW,
        CALLER_GONE
    }

    private final Kind kind;

    CarryFailure(Kind kind, Throwable cause) {
        super(kind.name(), cause, false, false);
        this.kind = kind;
    }

    /** Failed before a byte of the request went out. */
    static CarryFailure beforeSending(Throwable cause) {
        if (cause instanceof ConnectionPoolTooBusyException) {
            return new CarryFailure(Kind.BUSY, cause);
        }
        boolean late = cause instanceof TimeoutException || cause instanceof ConnectTimeoutException;
        return new CarryFailure(late ? Kind.NOT_ACCEPTING : Kind.UNREACHABLE, cause);
    }

    /** Failed when the request was at least begun. */
    static CarryFailure afterSending(Throwable cause) {
        return new CarryFailure(cause instanceof TimeoutException ? Kind.TOO_SLOW : Kind.BROKE_OFF, cause);
    }

    /** Failed because the request got no place. */
    static CarryFailure withoutAPlace(TurnedAway turnedAway) {
        Kind kind =
                switch (turnedAway.reason()) {
                    case FULL -> Kind.BUSY;
                    case TOO_LATE -> Kind.NOT_ACCEPTING;
                    case OWN_SHARE -> Kind.TOO_MANY_AT_ONCE;
                };
        return new CarryFailure(kind, turnedAway);
    }

    static CarryFailure of(Throwable failure) {
        if (failure instanceof CarryFailure known) {
            return known;
        }
        return failure instanceof OpenCircuitException
                ? new CarryFailure(Kind.CIRCUIT_OPEN, failure)
                : afterSending(failure);
    }

    Kind kind() {
        return kind;
    }

    /** Whether the caller may still be sending a body that nobody reads any more. */
    boolean leavesBodyUnread() {
        return kind == Kind.BODY_TOO_LARGE || kind == Kind.CALLER_TOO_SLOW;
    }

    /** Whether the service is to blame, so that the failure counts towards its rest. */
    boolean isTheServices() {
        return switch (kind) {
            case UNREACHABLE, NOT_ACCEPTING, BROKE_OFF, TOO_SLOW -> true;
            case BUSY, TOO_MANY_AT_ONCE, CIRCUIT_OPEN, BODY_TOO_LARGE, CALLER_TOO_SLOW, CALLER_GONE -> false;
        };
    }
}
