package org.exportcontrol.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;

/** Which locale gives PostgreSQL the character classes of UTF-8, without which pg_trgm finds no Chinese. */
final class Locales {
    private static final Path MAC_LOCALES = Path.of("/usr/share/locale");

    private Locales() {}

    /** {@code C.UTF-8}; on macOS versions that do not know it, the locale that every macOS has. */
    static String utf8() {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return mac && !Files.exists(MAC_LOCALES.resolve("C.UTF-8")) ? "en_US.UTF-8" : "C.UTF-8";
    }
}
