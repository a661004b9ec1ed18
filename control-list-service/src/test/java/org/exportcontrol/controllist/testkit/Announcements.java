package org.exportcontrol.controllist.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Made-up announcements that use all of the format: 2031-55 adds, 2031-70 suspends from a day before the additions take
 * effect, 2032-80 moves the end of the suspension for a part.
 */
public final class Announcements {

    public static final String ADDITIONS = text("2031-55");
    public static final String SUSPENSION = text("2031-70");
    public static final String EXTENSION = text("2032-80");

    private Announcements() {}

    private static String text(String id) {
        try (InputStream in = Announcements.class.getResourceAsStream("/announcements/" + id + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
