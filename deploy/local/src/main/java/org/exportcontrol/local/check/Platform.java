package org.exportcontrol.local.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.exportcontrol.local.SuiteException;

/** The operating system and processor this runs on, as far as the embedded PostgreSQL minds. */
public record Platform(String system, String processor, boolean musl) {
    private static final Path MUSL = Path.of("/etc/alpine-release");

    /** This machine, as the JVM names it. */
    public static Platform current() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"), Files.exists(MUSL));
    }

    /**
     * Refuses platforms for which the suite brings no PostgreSQL.
     *
     * @throws SuiteException naming this platform and the supported ones
     */
    public void requireSupported() {
        String platform = (system + " " + processor).toLowerCase(Locale.ROOT);
        boolean supported =
                List.of("linux amd64", "linux aarch64", "mac os x aarch64").contains(platform);
        if (!supported || musl) {
            throw new SuiteException("The local stack brings PostgreSQL for Linux (glibc) on amd64 and arm64 and for"
                    + " macOS on arm64, not for " + system + " on " + processor + (musl ? " with musl" : ""));
        }
    }

    boolean isLinux() {
        return system.equals("Linux");
    }
}
