package org.exportcontrol.controllist.announcement;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.ListSnapshot;

/** The list that the program ships, in memory, for tests without a database. */
public final class ShippedList {

    public static final ObjectMapper JSON = new ObjectMapper();

    private ShippedList() {}

    public static ListSnapshot snapshot() {
        Edition edition = new Edition(1, "2025-18", Instant.parse("2025-04-04T10:00:00Z"));
        return new ListSnapshot(edition, document().entries());
    }

    static AnnouncementDocument document() {
        return new AnnouncementDocument(JSON, announcement(), readings());
    }

    static String announcement() {
        return resource("/control-lists/2025-18.json");
    }

    static String readings() {
        return resource("/control-lists/2025-18.conditions.json");
    }

    private static String resource(String path) {
        try (InputStream in = ShippedList.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
