package org.exportcontrol.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.exportcontrol.local.SuiteException;

/** One service as the operating system sees it. */
public final class ServiceProcess {
    private final StartScript script;
    private volatile Process started;

    /**
     * @param script written when the service is started
     */
    public ServiceProcess(StartScript script) {
        this.script = script;
    }

    /** The name of the service. */
    public String name() {
        return script.name();
    }

    /** The script that starts it. */
    public Path script() {
        return script.file();
    }

    /** The file to which it writes. */
    public Path log() {
        return script.log();
    }

    /**
     * Starts the service; it is not ready when this returns.
     *
     * @throws SuiteException when the system cannot start a process
     */
    public Process start() {
        script.write();
        try {
            Files.deleteIfExists(script.pidFile());
            started = new ProcessBuilder("sh", script.file().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(script.log().toFile()))
                    .start();
            return started;
        } catch (IOException e) {
            throw new SuiteException("Cannot start " + name() + ": " + e.getMessage());
        }
    }

    /** Whether the process that {@link #start} started is there no more. */
    public boolean hasEnded() {
        return started != null && !started.isAlive();
    }

    /** The running process, whether the launcher or a person started it. */
    public Optional<ProcessHandle> running() {
        if (started != null && started.isAlive()) {
            return Optional.of(started.toHandle());
        }
        return PidFile.process(script.pidFile());
    }
}
