package org.exportcontrol.local.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exportcontrol.local.SuiteException;

/** Asks for room before a database is half made. */
public final class DiskSpace {
    /** PostgreSQL's programs, a fresh cluster with its write-ahead log, three databases and logs, and some air. */
    public static final long NEEDED_MEGABYTES = 500;

    private DiskSpace() {}

    /**
     * @param folder          an existing folder on the disk in question
     * @param neededMegabytes what must be free there
     * @throws SuiteException when less is free
     */
    public static void require(Path folder, long neededMegabytes) {
        long free = freeMegabytes(folder);
        if (free < neededMegabytes) {
            throw new SuiteException("No room: the disk of %s has %d MB free, the local stack needs %d MB"
                    .formatted(folder, free, neededMegabytes));
        }
    }

    private static long freeMegabytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / 1_000_000;
        } catch (IOException e) {
            throw new SuiteException("Cannot read how much room the disk of " + folder + " has: " + e.getMessage());
        }
    }
}
