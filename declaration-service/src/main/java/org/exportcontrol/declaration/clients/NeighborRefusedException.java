package org.exportcontrol.declaration.clients;

/**
 * A neighbor answers, but refuses what it is asked in a way that is not foreseen: a fault between our services. It is no
 * reason to leave the neighbor alone, nor for other files to wait.
 */
public class NeighborRefusedException extends NeighborAnsweredException {

    private static final long serialVersionUID = 1L;

    private final String neighbor;

    public NeighborRefusedException(String neighbor, Throwable cause) {
        super(neighbor + " refuses the call", cause);
        this.neighbor = neighbor;
    }

    /** Name of the service, as declarants and officers are told. */
    public String neighbor() {
        return neighbor;
    }
}
