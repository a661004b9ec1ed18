package org.exportcontrol.controllist.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.AnnouncementRepository;
import org.exportcontrol.controllist.edition.AnnouncementRow;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.EditionRepository;
import org.exportcontrol.controllist.edition.Editions;

/** Reads published announcements. */
@ApplicationScoped
public class AnnouncementService {

    private final AnnouncementRepository announcements;
    private final EditionRepository editions;
    private final Editions recorded;
    private final ObjectMapper json;

    AnnouncementService(
            AnnouncementRepository announcements, EditionRepository editions, Editions recorded, ObjectMapper json) {
        this.announcements = announcements;
        this.editions = editions;
        this.recorded = recorded;
        this.json = json;
    }

    /**
     * All of them, in the order of publication.
     *
     * @param time those published by its date, all without one; those recorded by its instant, all without one
     * @throws org.exportcontrol.common.problem.ProblemException {@code KNOWN_AT_BEFORE_RECORDS},
     *     {@code KNOWN_AT_IN_FUTURE}
     */
    @Transactional
    public List<AnnouncementSummary> all(QuestionTime time) {
        int newest = newest(time.knownAt());
        return announcements.inOrder().stream()
                .map(row -> AnnouncementSummary.of(row, editionOf(row)))
                .filter(each -> each.edition().number() <= newest)
                .filter(each -> time.asOf() == null || !each.publishedOn().isAfter(time.asOf()))
                .toList();
    }

    /**
     * One announcement with its text.
     *
     * @param knownAt by when it must have been recorded, null for now
     * @throws org.exportcontrol.common.problem.ProblemException {@code ANNOUNCEMENT_NOT_FOUND},
     *     {@code KNOWN_AT_BEFORE_RECORDS}, {@code KNOWN_AT_IN_FUTURE}
     */
    @Transactional
    public AnnouncementResponse get(String id, Instant knownAt) {
        AnnouncementRow row = row(id, knownAt);
        return new AnnouncementResponse(
                AnnouncementSummary.of(row, editionOf(row)), row.digest(), tree(row.document()), tree(row.readings()));
    }

    /**
     * One announcement without its text.
     *
     * @param knownAt by when it must have been recorded, null for now
     * @throws org.exportcontrol.common.problem.ProblemException {@code ANNOUNCEMENT_NOT_FOUND},
     *     {@code KNOWN_AT_BEFORE_RECORDS}, {@code KNOWN_AT_IN_FUTURE}
     */
    @Transactional
    public AnnouncementSummary summary(String id, Instant knownAt) {
        AnnouncementRow row = row(id, knownAt);
        return AnnouncementSummary.of(row, editionOf(row));
    }

    private AnnouncementRow row(String id, Instant knownAt) {
        int newest = newest(knownAt);
        return announcements
                .findByIdOptional(id)
                .filter(row -> editionOf(row).number() <= newest)
                .orElseThrow(() -> Problem.of(ControlListProblem.ANNOUNCEMENT_NOT_FOUND)
                        .detail(
                                "No announcement " + id + " is recorded here"
                                        + (knownAt == null ? "." : " by " + knownAt + "."),
                                (knownAt == null ? "此处" : "截至 " + knownAt + " 此处") + "没有公告 " + id + " 的记录。")
                        .exception());
    }

    /** Number of the last edition recorded by an instant; without one, whatever the database holds. */
    private int newest(Instant knownAt) {
        return knownAt == null
                ? Integer.MAX_VALUE
                : recorded.now().editionKnownAt(knownAt).number();
    }

    private Edition editionOf(AnnouncementRow row) {
        return editions.of(row.id())
                .orElseThrow(() -> new IllegalStateException("No edition for announcement " + row.id()));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps JSON only", e);
        }
    }
}
