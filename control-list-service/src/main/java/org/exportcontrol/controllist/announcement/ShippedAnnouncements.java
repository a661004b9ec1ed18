package org.exportcontrol.controllist.announcement;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentFinding;
import org.exportcontrol.controllist.document.DocumentFinding.Severity;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.edition.AnnouncementRepository;
import org.exportcontrol.controllist.edition.AnnouncementRow;
import org.exportcontrol.controllist.edition.Editions;
import org.jboss.logging.Logger;

/** The announcements that come with the program: recorded at the first start, found again at each later one. */
@ApplicationScoped
class ShippedAnnouncements {

    /** What became of an announcement that was to be recorded. */
    enum Outcome {
        RECORDED,
        FOUND_AGAIN,
        /** It is recorded with another text or other readings, and that record stands. */
        DIFFERS_FROM_RECORD
    }

    private static final Logger LOG = Logger.getLogger(ShippedAnnouncements.class);
    private static final List<String> IDS = List.of("2025-18");

    private final Publishing publishing;
    private final AnnouncementRepository announcements;
    private final Editions editions;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    ShippedAnnouncements(Publishing publishing, AnnouncementRepository announcements, Editions editions) {
        this.publishing = publishing;
        this.announcements = announcements;
        this.editions = editions;
    }

    // After the check of the database and before anybody asks for the list.
    @Transactional
    void onStart(@Observes @Priority(100) StartupEvent started) {
        IDS.forEach(id -> record(document(id)));
    }

    // In a transaction of its own, after that of the recording.
    void takeOver(@Observes @Priority(101) StartupEvent started) {
        editions.refresh();
    }

    /** Records the announcement once: any number of replicas may try at the same time. */
    @Transactional
    Outcome record(AnnouncementDocument shipped) {
        publishing.waitForTurn();
        AnnouncementRow recorded = announcements.findById(shipped.id());
        Outcome outcome = recorded == null ? first(shipped) : compare(recorded, shipped);
        outcomes.put(shipped.id(), outcome);
        return outcome;
    }

    private Outcome first(AnnouncementDocument shipped) {
        for (DocumentFinding finding : publishing.findings(shipped)) {
            if (finding.severity() == Severity.ERROR) {
                throw new IllegalStateException("The shipped announcement " + shipped.id() + " has a fault at "
                        + finding.violation().pointer() + ": "
                        + finding.violation().detail().en());
            }
        }
        publishing.publish(shipped);
        return Outcome.RECORDED;
    }

    /** What is recorded stays, because answers were given on it; a program that ships another text says so. */
    private static Outcome compare(AnnouncementRow recorded, AnnouncementDocument shipped) {
        String digest = shipped.text().digest();
        if (recorded.digest().equals(digest)) {
            return Outcome.FOUND_AGAIN;
        }
        LOG.errorf(
                "Announcement %s is recorded with other text or readings (digest %s) than this program ships (%s):"
                        + " the record stands, the shipped files are NOT in use",
                shipped.id(), recorded.digest(), digest);
        return Outcome.DIFFERS_FROM_RECORD;
    }

    /** What became of each announcement at the start, by its id. */
    Map<String, Outcome> outcomes() {
        return new TreeMap<>(outcomes);
    }

    private static AnnouncementDocument document(String id) {
        return AnnouncementDocument.read(DocumentText.of(
                text("control-lists/" + id + ".json"), text("control-lists/" + id + ".conditions.json")));
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
