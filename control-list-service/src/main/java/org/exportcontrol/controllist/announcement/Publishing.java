package org.exportcontrol.controllist.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentCheck;
import org.exportcontrol.controllist.document.DocumentFinding;
import org.exportcontrol.controllist.document.DocumentFinding.Severity;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.edition.AnnouncementRepository;
import org.exportcontrol.controllist.edition.AnnouncementRow;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.EditionRepository;
import org.exportcontrol.controllist.edition.EditionRow;
import org.exportcontrol.controllist.edition.HistoryRepository;
import org.exportcontrol.controllist.timeline.AnnouncedChanges;
import org.exportcontrol.controllist.timeline.ListHistory;
import org.jboss.logging.Logger;

/**
 * Makes an announcement the next edition of the list. Editions are numbered without gaps, so they are made one after
 * the other, over all replicas.
 */
@ApplicationScoped
public class Publishing {

    private static final Logger LOG = Logger.getLogger(Publishing.class);
    private static final String LOCK = "hashtextextended('edition', 0)";

    private final EntityManager database;
    private final AnnouncementRepository announcements;
    private final EditionRepository editions;
    private final HistoryRepository histories;
    private final Events events;
    private final InstantSource clock;

    Publishing(
            EntityManager database,
            AnnouncementRepository announcements,
            EditionRepository editions,
            HistoryRepository histories,
            Events events,
            InstantSource clock) {
        this.database = database;
        this.announcements = announcements;
        this.editions = editions;
        this.histories = histories;
        this.events = events;
        this.clock = clock;
    }

    /** Waits until nobody else makes an edition; until the end of the transaction nobody else will. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void waitForTurn() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(" + LOCK + ") as text)")
                .getSingleResult();
    }

    /**
     * Takes the turn to make an edition.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code PUBLICATION_IN_PROGRESS} when somebody else is
     *     at it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        Object free = database.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
        if (!Boolean.TRUE.equals(free)) {
            throw Problem.of(ControlListProblem.PUBLICATION_IN_PROGRESS)
                    .detail(
                            "Another announcement is being published at this moment; nothing was done.",
                            "此刻正在公布另一份公告；未作任何更改。")
                    .remedy(
                            "Repeat in a second; the draft is then checked against the new edition.",
                            "请稍后重试；届时将按新版清单核对草案。")
                    .header("Retry-After", "1")
                    .exception();
        }
    }

    /** Everything that is to be said about a document on top of the newest edition. */
    @Transactional
    public List<DocumentFinding> findings(AnnouncementDocument document) {
        List<DocumentFinding> findings = new ArrayList<>();
        if (announcements.findByIdOptional(document.id()).isPresent()) {
            findings.add(new DocumentFinding(
                    Severity.ERROR,
                    new Violation(
                            "/announcement/id",
                            Text.of(
                                    "Announcement " + document.id()
                                            + " is published, and what is published stays; correct it by an announcement"
                                            + " of its own.",
                                    "公告 " + document.id() + " 已公布，不得更改；请以另一份公告予以更正。"),
                            "CL-02",
                            "LST; A18",
                            null)));
        }
        findings.addAll(DocumentCheck.findings(document, newestHistory()));
        List<Violation> lost = new ArrayList<>();
        historyAfter(document, lost);
        lost.forEach(each -> findings.add(new DocumentFinding(Severity.WARNING, each)));
        return findings;
    }

    /** The list through valid time as the newest edition knows it. */
    @Transactional
    public ListHistory newestHistory() {
        return editions.newest()
                .map(newest -> histories.knownAt(newest.recordedAt()))
                .orElse(ListHistory.EMPTY);
    }

    /** The history with a document on top, and with what earlier announcements said of its entries. */
    @Transactional
    public ListHistory historyAfter(AnnouncementDocument document) {
        return historyAfter(document, new ArrayList<>());
    }

    /** @param lost takes what earlier announcements said of the entries and cannot be done with them */
    private ListHistory historyAfter(AnnouncementDocument document, List<Violation> lost) {
        ListHistory after = newestHistory().after(document.changes(), new ArrayList<>());
        List<AnnouncedChanges> waiting = new ArrayList<>();
        for (AnnouncementRow earlier : announcements.inOrderOfEditions()) {
            AnnouncementDocument said = AnnouncementDocument.read(earlier.text());
            if (said.targets().contains(document.id())) {
                waiting.addAll(said.changes().about(document.id()).eachByItself());
            }
        }
        // An extension may have been recorded before the suspension that it extends: what cannot be done yet is tried
        // again after the others.
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            progress = false;
            for (AnnouncedChanges change : List.copyOf(waiting)) {
                List<Violation> faults = new ArrayList<>();
                ListHistory next = after.after(change, faults);
                if (faults.isEmpty()) {
                    after = next;
                    progress = waiting.remove(change) || progress;
                }
            }
        }
        for (AnnouncedChanges change : waiting) {
            List<Violation> faults = new ArrayList<>();
            after = after.after(change, faults);
            faults.forEach(fault -> lost.add(new Violation(
                    "/announcement/id",
                    Text.of(
                            "Announcement " + change.announcement() + " was recorded before and says at "
                                    + fault.pointer() + " what cannot be done with these entries: "
                                    + fault.detail().en(),
                            "先前登记的公告 " + change.announcement() + " 在 " + fault.pointer() + " 处的内容无法适用于这些条目："
                                    + fault.detail().zh()),
                    fault.rule(),
                    fault.source(),
                    null)));
        }
        return after;
    }

    /** Records the announcement as the next edition. The caller has its turn and has found no error. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Edition publish(AnnouncementDocument document) {
        Edition before = editions.newest().orElse(null);
        ListHistory after = historyAfter(document);
        insert(document);
        Edition edition = new Edition(before == null ? 1 : before.number() + 1, document.id(), recordedAt(before));
        editions.persistAndFlush(new EditionRow(edition));
        histories.record(edition, before, after);
        events.publish(new NewEvent(
                "announcement.published",
                "announcement",
                document.id(),
                edition.number(),
                Map.of("edition", edition.number(), "announcement", document.id()),
                Set.of(Audience.PUBLIC)));
        editions.tell(edition);
        LOG.infof("Announcement %s is recorded as edition %d", document.id(), edition.number());
        return edition;
    }

    private void insert(AnnouncementDocument document) {
        DocumentText text = document.text();
        database.createNativeQuery("insert into announcement (id, number_zh, number_en, title_zh, title_en,"
                        + " published_on, effective_from, effective_to, document, readings, digest) values"
                        + " (:id, :numberZh, :numberEn, :titleZh, :titleEn, :publishedOn, :effectiveFrom,"
                        + " cast(:effectiveTo as date), :document, :readings, :digest)")
                .setParameter("id", document.id())
                .setParameter("numberZh", document.head().numberZh())
                .setParameter("numberEn", document.head().numberEn())
                .setParameter("titleZh", document.head().titleZh())
                .setParameter("titleEn", document.head().titleEn())
                .setParameter("publishedOn", document.head().publishedOn())
                .setParameter("effectiveFrom", document.head().effectiveFrom())
                .setParameter("effectiveTo", document.head().effectiveTo())
                .setParameter("document", text.document())
                .setParameter("readings", text.readings())
                .setParameter("digest", text.digest())
                .executeUpdate();
    }

    /** To the microsecond, which is what the database keeps, and later than the edition before. */
    private Instant recordedAt(Edition before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before == null || now.isAfter(before.recordedAt())
                ? now
                : before.recordedAt().plus(1, ChronoUnit.MICROS);
    }
}
