package org.exportcontrol.controllist.announcement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.exportcontrol.controllist.edition.Editions;

/** The announcements that come with the program: recorded at the first start, found again at each later one. */
@ApplicationScoped
class ShippedAnnouncements {

    private static final List<String> IDS = List.of("2025-18");

    private final Publishing publishing;
    private final Editions editions;
    private final ObjectMapper json;
    private final Map<String, Publishing.Outcome> outcomes = new ConcurrentHashMap<>();

    ShippedAnnouncements(Publishing publishing, Editions editions, ObjectMapper json) {
        this.publishing = publishing;
        this.editions = editions;
        this.json = json;
    }

    // After the check of the database and before anybody asks for the list.
    void onStart(@Observes @Priority(100) StartupEvent started) {
        IDS.forEach(id -> record(document(id)));
        editions.refresh();
    }

    void record(AnnouncementDocument shipped) {
        outcomes.put(shipped.id(), publishing.publish(shipped));
    }

    /** What became of each announcement at the start, by its id. */
    Map<String, Publishing.Outcome> outcomes() {
        return new TreeMap<>(outcomes);
    }

    private AnnouncementDocument document(String id) {
        return new AnnouncementDocument(
                json, text("control-lists/" + id + ".json"), text("control-lists/" + id + ".conditions.json"));
    }

    private static String text(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program ships no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
