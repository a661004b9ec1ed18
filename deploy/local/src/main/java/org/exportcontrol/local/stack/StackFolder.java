package org.exportcontrol.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.exportcontrol.local.SuiteException;

/**
 * Where one stack keeps its files.
 *
 * @param shared what all stacks of a checkout share: PostgreSQL's programs and the records of runs
 * @param root   the data of this stack; the same folder for the stack of {@code up}
 * @param logs   the logs of this stack
 */
public record StackFolder(Path shared, Path root, Path logs) {
    /** The stack of {@code up}, whose data stay. */
    public static StackFolder lasting(Path shared) {
        return new StackFolder(shared, shared, shared.resolve("logs"));
    }

    /** A stack whose data go to a new temporary folder; its logs go to the checkout's, where they can be found. */
    public static StackFolder throwAway(Path shared) {
        try {
            Path root = Files.createTempDirectory("suite-");
            return new StackFolder(shared, root, shared.resolve("logs").resolve(root.getFileName()));
        } catch (IOException e) {
            throw new SuiteException("Cannot make a temporary folder: " + e.getMessage());
        }
    }

    /** Whether the folder is to be deleted when the stack ends. */
    public boolean isThrowAway() {
        return !root.equals(shared);
    }

    /** Makes the folders, closed to other users: passwords lie in them. */
    public void create() {
        try {
            for (Path folder : new Path[] {shared, root, logs, scripts(), records()}) {
                Files.createDirectories(folder);
            }
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new SuiteException("Cannot make the folders of the local stack: " + e);
        }
    }

    Path programs() {
        return shared.resolve("postgres-programs");
    }

    Path records() {
        return shared.resolve("runs");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path data() {
        return root.resolve("postgres");
    }

    Path passwords() {
        return root.resolve("passwords.properties");
    }

    Path signingKeys() {
        return root.resolve("signing-keys");
    }

    Path loginPage() {
        return root.resolve("login.html");
    }

    /** The scripts that start one service each, and beside each the number of its process. */
    public Path scripts() {
        return root.resolve("run");
    }

    Path log(String part) {
        return logs.resolve(part + ".log");
    }
}
