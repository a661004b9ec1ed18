package org.exportcontrol.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.local.SuiteException;

/**
 * What a launcher has started, written down so that the next one can stop it if this one is killed.
 *
 * @param launcher  the launcher's own process
 * @param folder    the folder of the stack
 * @param data      the PostgreSQL data folder
 * @param throwAway whether the folder is to be deleted with the stack
 * @param processes the services
 */
record RunRecord(
        ProcessIdentity launcher, String folder, String data, boolean throwAway, List<ProcessIdentity> processes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One process.
     *
     * @param startedAt milliseconds since 1970; numbers of processes are given out again
     */
    record ProcessIdentity(long pid, long startedAt) {
        /** The clocks of two readings may differ by a rounding. */
        private static final Duration ROUNDING = Duration.ofSeconds(2);

        /** The identity of a process that is alive now. */
        static ProcessIdentity of(ProcessHandle process) {
            return new ProcessIdentity(process.pid(), startOf(process).toEpochMilli());
        }

        /** The process, if it is still the one that was meant. */
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Duration.between(Instant.ofEpochMilli(startedAt), startOf(process))
                                    .abs()
                                    .compareTo(ROUNDING)
                            <= 0);
        }

        private static Instant startOf(ProcessHandle process) {
            return process.info().startInstant().orElse(Instant.EPOCH);
        }
    }

    /** The record of a stack that this process starts. */
    static RunRecord ofThisProcess(Path folder, Path data, boolean throwAway) {
        return new RunRecord(
                ProcessIdentity.of(ProcessHandle.current()), folder.toString(), data.toString(), throwAway, List.of());
    }

    /** This record with one more process. */
    RunRecord with(ProcessHandle process) {
        List<ProcessIdentity> more = new ArrayList<>(processes);
        more.add(ProcessIdentity.of(process));
        return new RunRecord(launcher, folder, data, throwAway, List.copyOf(more));
    }

    /** Writes the record; a reader sees the old or the new one, never half of it. */
    void write(Path file) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            JSON.writeValue(next.toFile(), this);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SuiteException("Cannot write " + file + ": " + e.getMessage());
        }
    }

    /** Reads a record; empty when the file is none. */
    static Optional<RunRecord> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), RunRecord.class));
        } catch (IOException notARecord) {
            return Optional.empty();
        }
    }
}
