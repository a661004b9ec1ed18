package org.exportcontrol.controllist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.timeline.ListHistory;

/** The list that the program ships, in memory, for tests without a database. */
public final class ShippedList {

    public static final ObjectMapper JSON = new ObjectMapper();

    private ShippedList() {}

    public static ListSnapshot snapshot() {
        return snapshot(document());
    }

    /** The list as the sum of these documents. */
    public static ListSnapshot snapshot(AnnouncementDocument... documents) {
        Edition edition = new Edition(1, documents[0].id(), Instant.parse("2025-04-04T10:00:00Z"));
        return new ListSnapshot(edition, history(documents));
    }

    /** The sum of these documents, none of which may have a fault. */
    public static ListHistory history(AnnouncementDocument... documents) {
        ListHistory history = ListHistory.EMPTY;
        for (AnnouncementDocument document : documents) {
            List<Violation> faults = new ArrayList<>();
            history = history.after(document.changes(), faults);
            assertEquals(List.of(), faults);
        }
        return history;
    }

    public static AnnouncementDocument document() {
        return AnnouncementDocument.read(DocumentText.of(announcement(), readings()));
    }

    public static String announcement() {
        return resource("/control-lists/2025-18.json");
    }

    public static String readings() {
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
