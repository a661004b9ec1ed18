package org.exportcontrol.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exportcontrol.local.process.Processes;

/** The running PostgreSQL server of one data folder, whoever started it. */
public final class Postmaster {
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE = Duration.ofSeconds(5);

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /**
     * The server that its pid file names, if that process is a PostgreSQL on this very folder. A pid file may outlive
     * its server, and its number may by then be somebody else's.
     *
     * @param data a PostgreSQL data folder; need not exist
     */
    public static Optional<Postmaster> on(Path data) {
        return pidIn(data.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> servesFrom(process, data))
                .map(Postmaster::new);
    }

    /** Stops the server, open connections or not; at worst without a checkpoint, which costs it a recovery later. */
    public void stop() {
        Processes.signal(process, "INT");
        if (!Processes.waitForEnd(process, FAST)) {
            Processes.signal(process, "QUIT");
            if (!Processes.waitForEnd(process, IMMEDIATE)) {
                process.destroyForcibly();
                Processes.waitForEnd(process, IMMEDIATE);
            }
        }
    }

    /** Ends the server at once, as a power cut would: without a checkpoint and without a word to open connections. */
    void abort() {
        Processes.signal(process, "QUIT");
        if (!Processes.waitForEnd(process, FAST)) {
            process.destroyForcibly();
            Processes.waitForEnd(process, IMMEDIATE);
        }
    }

    /** What the server and its present connections have taken of the processors. */
    Duration processorTime() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Optional<Long> pidIn(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(0).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean servesFrom(ProcessHandle process, Path data) {
        String command = process.info().command().orElse("");
        String commandLine = process.info().commandLine().orElse("");
        return command.endsWith("/postgres") && commandLine.contains(data.toString());
    }
}
