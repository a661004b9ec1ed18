package org.exportcontrol.local.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.local.postgres.Postmaster;
import org.exportcontrol.local.process.Folders;
import org.exportcontrol.local.process.PidFile;
import org.exportcontrol.local.process.Processes;

/** Finds and stops what a launcher left behind that was killed. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /**
     * Stops what is left of every recorded run whose launcher is gone, and deletes its data if they were to be thrown
     * away.
     *
     * @param records the folder of the records
     * @return how many processes were stopped
     */
    static int sweep(Path records) {
        int stopped = 0;
        for (Path file : filesIn(records, "*.json")) {
            Optional<RunRecord> record = RunRecord.read(file);
            if (record.isPresent() && record.get().launcher().alive().isPresent()) {
                continue;
            }
            stopped += record.map(Leftovers::stop).orElse(0);
            delete(file);
        }
        return stopped;
    }

    /** Whether a run is recorded: after a sweep, one whose launcher is alive. */
    static boolean anyLeft(Path records) {
        return !filesIn(records, "*.json").isEmpty();
    }

    /**
     * Stops what runs on a stack's folder, recorded or not. Only for who holds the folder's lock.
     *
     * @param scripts the folder of the start scripts
     * @param data    the PostgreSQL data folder
     * @return how many processes were stopped
     */
    static int stop(Path scripts, Path data) {
        List<ProcessHandle> services = filesIn(scripts, "*.pid").stream()
                .flatMap(pidFile -> PidFile.process(pidFile).stream())
                .toList();
        return stop(services, data);
    }

    private static int stop(RunRecord run) {
        Path folder = Path.of(run.folder());
        List<ProcessHandle> recorded = run.processes().stream()
                .flatMap(process -> process.alive().stream())
                .toList();
        int stopped = stop(recorded, Path.of(run.data())) + stop(folder.resolve("run"), Path.of(run.data()));
        if (run.throwAway()) {
            delete(folder);
        }
        return stopped;
    }

    private static int stop(List<ProcessHandle> services, Path data) {
        services.forEach(ProcessHandle::destroy);
        services.forEach(service -> Processes.stop(service, PATIENCE));
        Optional<Postmaster> postmaster = Postmaster.on(data);
        postmaster.ifPresent(Postmaster::stop);
        return services.size() + (postmaster.isPresent() ? 1 : 0);
    }

    private static List<Path> filesIn(Path folder, String pattern) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        } catch (IOException none) {
            return List.of();
        }
        return files;
    }

    private static void delete(Path fileOrFolder) {
        try {
            Folders.delete(fileOrFolder);
        } catch (IOException e) {
            // The next sweep tries again.
        }
    }
}
