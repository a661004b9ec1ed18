package org.exportcontrol.declaration.clients;

/** A neighbor has answered with a refusal that means something: no failure of the neighbor, nothing to repeat. */
public abstract class NeighborAnsweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected NeighborAnsweredException(String message, Throwable cause) {
        super(message, cause);
    }
}
