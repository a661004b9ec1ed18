package org.exportcontrol.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The number of the process that a {@link StartScript} started last, written by the script itself. */
public final class PidFile {
    private PidFile() {}

    /**
     * The process whose number stands in a file, if it was started by a script in the same folder: the number alone may
     * be somebody else's by now.
     *
     * @param file beside the start script
     */
    public static Optional<ProcessHandle> process(Path file) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .commandLine()
                            .orElse("")
                            .contains(file.getParent().toString()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
