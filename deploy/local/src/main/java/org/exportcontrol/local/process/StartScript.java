package org.exportcontrol.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.exportcontrol.local.SuiteException;

/**
 * A shell script that starts one service, with everything it needs to know inside. The launcher runs the very script that
 * a person runs to bring a service back, so both start the same thing.
 *
 * @param name        the service
 * @param folder      where the script is written, and beside it the number of the process, {@code <name>.pid}
 * @param log         where the service's output is appended
 * @param environment variables by name
 * @param command     program and arguments
 */
public record StartScript(String name, Path folder, Path log, Map<String, String> environment, List<String> command) {

    /** The script. */
    public Path file() {
        return folder.resolve(name + ".sh");
    }

    /** The file with the number of the process that the script started last. */
    public Path pidFile() {
        return folder.resolve(name + ".pid");
    }

    /** Writes the script, for its owner only: it holds passwords. */
    public void write() {
        try {
            Files.deleteIfExists(file());
            Files.createFile(
                    file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(file(), text());
        } catch (IOException e) {
            throw new SuiteException("Cannot write " + file() + ": " + e.getMessage());
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("#!/bin/sh\n");
        text.append("# Starts ")
                .append(name)
                .append(" for the running local stack. Holds passwords: not to be shared.\n");
        text.append("pid=").append(quoted(pidFile().toString())).append('\n');
        text.append("if [ -f \"$pid\" ] && kill -0 \"$(cat \"$pid\")\" 2>/dev/null; then\n");
        text.append("  echo ").append(quoted(name + " is running already")).append(" >&2\n  exit 1\nfi\n");
        // Java takes the encoding of file names from the locale, whatever its options say.
        text.append("export LC_ALL=C.UTF-8\n");
        environment.forEach((variable, value) -> text.append("export ")
                .append(variable)
                .append('=')
                .append(quoted(value))
                .append('\n'));
        text.append("echo $$ > \"$pid\"\n");
        text.append("exec ");
        command.forEach(part -> text.append(quoted(part)).append(' '));
        text.append("</dev/null >>").append(quoted(log.toString())).append(" 2>&1\n");
        return text.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
