package org.exportcontrol.declaration.clients;

/** A neighbor did not answer, or not in a way that can be relied on. Unknown means not released. */
public class NeighborUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String neighbor;

    public NeighborUnavailableException(String neighbor, Throwable cause) {
        super(neighbor + " does not answer", cause);
        this.neighbor = neighbor;
    }

    /** Name of the service, as declarants and officers are told. */
    public String neighbor() {
        return neighbor;
    }
}
