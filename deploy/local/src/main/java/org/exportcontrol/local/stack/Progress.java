package org.exportcontrol.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Is told how a stack comes up and what becomes of it, to tell a person. */
public interface Progress {
    /** Processes of a launcher that was killed were found and stopped. */
    void leftoversStopped(int processes);

    /** Nothing happens until these parts are ready. */
    void waitingFor(List<String> parts);

    /**
     * A part is ready.
     *
     * @param address where it can be reached
     */
    void ready(String part, String address, Duration took);

    /**
     * A service ended although nobody stopped the stack.
     *
     * @param script brings it back
     */
    void ended(String service, Path script);

    /** A service that had ended was brought back. */
    void back(String service);
}
