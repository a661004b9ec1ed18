package org.exportcontrol.declaration.clients;

/** The neighbor has seen a higher attempt for this declaration: this worker is late and must not go on. */
public class StaleAttemptException extends NeighborAnsweredException {

    private static final long serialVersionUID = 1L;

    public StaleAttemptException(Throwable cause) {
        super("a higher attempt was seen", cause);
    }
}
