package org.exportcontrol.controllist.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.controllist.edition.AnnouncementRepository;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.EditionRepository;
import org.exportcontrol.controllist.edition.EditionRow;
import org.exportcontrol.controllist.edition.EntryRepository;
import org.exportcontrol.controllist.edition.EntryRow;
import org.jboss.logging.Logger;

/** Makes an announcement the next edition of the list. */
@ApplicationScoped
class Publishing {

    /** What became of an announcement that was to be recorded. */
    enum Outcome {
        RECORDED,
        FOUND_AGAIN,
        /** It is recorded with another text or other readings, and that record stands. */
        DIFFERS_FROM_RECORD
    }

    private static final Logger LOG = Logger.getLogger(Publishing.class);

    private final EntityManager database;
    private final AnnouncementRepository announcements;
    private final EditionRepository editions;
    private final EntryRepository entries;
    private final Events events;
    private final InstantSource clock;

    Publishing(
            EntityManager database,
            AnnouncementRepository announcements,
            EditionRepository editions,
            EntryRepository entries,
            Events events,
            InstantSource clock) {
        this.database = database;
        this.announcements = announcements;
        this.editions = editions;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the announcement, its edition and entries, once: any number of replicas may try at the same time.
     */
    @Transactional
    public Outcome publish(AnnouncementDocument document) {
        oneAtATime();
        if (!insert(document)) {
            return compare(document);
        }
        Edition edition = new Edition(editions.newestNumber() + 1, document.id(), recordedAt());
        editions.persist(new EditionRow(edition));
        document.entries().forEach(entry -> entries.persist(new EntryRow(entry, edition)));
        events.publish(new NewEvent(
                "announcement.published",
                "announcement",
                document.id(),
                edition.number(),
                Map.of("edition", edition.number(), "announcement", document.id()),
                Set.of(Audience.PUBLIC)));
        LOG.infof("Announcement %s is recorded as edition %d", document.id(), edition.number());
        return Outcome.RECORDED;
    }

    /** Editions are numbered without gaps, so they are made one after the other, over all replicas. */
    private void oneAtATime() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('edition', 0)) as text)")
                .getSingleResult();
    }

    private boolean insert(AnnouncementDocument document) {
        return database.createNativeQuery("insert into announcement (id, number_zh, number_en, title_zh, title_en,"
                                + " published_on, effective_from, effective_to, document, readings, digest) values"
                                + " (:id, :numberZh, :numberEn, :titleZh, :titleEn, :publishedOn, :effectiveFrom,"
                                + " cast(:effectiveTo as date), :document, :readings, :digest) on conflict do nothing")
                        .setParameter("id", document.id())
                        .setParameter("numberZh", document.head("number"))
                        .setParameter("numberEn", document.head("numberEn"))
                        .setParameter("titleZh", document.head("titleZh"))
                        .setParameter("titleEn", document.head("titleEn"))
                        .setParameter("publishedOn", document.date("publishedOn"))
                        .setParameter("effectiveFrom", document.date("effectiveFrom"))
                        .setParameter("effectiveTo", document.date("effectiveTo"))
                        .setParameter("document", document.text())
                        .setParameter("readings", document.readingsText())
                        .setParameter("digest", document.digest())
                        .executeUpdate()
                == 1;
    }

    /** What is recorded stays, because answers were given on it; a program that ships another text says so. */
    private Outcome compare(AnnouncementDocument document) {
        String recorded = announcements.findById(document.id()).digest();
        if (recorded.equals(document.digest())) {
            return Outcome.FOUND_AGAIN;
        }
        LOG.errorf(
                "Announcement %s is recorded with other text or readings (digest %s) than this program ships (%s):"
                        + " the record stands, the shipped files are NOT in use",
                document.id(), recorded, document.digest());
        return Outcome.DIFFERS_FROM_RECORD;
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant recordedAt() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
