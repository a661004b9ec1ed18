package org.exportcontrol.controllist.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.edition.AnnouncementRepository;
import org.exportcontrol.controllist.edition.AnnouncementRow;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.EditionRepository;

/** Reads published announcements. */
@ApplicationScoped
public class AnnouncementService {

    private final AnnouncementRepository announcements;
    private final EditionRepository editions;
    private final ObjectMapper json;

    AnnouncementService(AnnouncementRepository announcements, EditionRepository editions, ObjectMapper json) {
        this.announcements = announcements;
        this.editions = editions;
        this.json = json;
    }

    /** All of them, in the order of publication. */
    @Transactional
    public List<AnnouncementSummary> all() {
        return announcements.inOrder().stream()
                .map(row -> AnnouncementSummary.of(row, editionOf(row)))
                .toList();
    }

    /**
     * One announcement with its text.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code ANNOUNCEMENT_NOT_FOUND}
     */
    @Transactional
    public AnnouncementResponse get(String id) {
        AnnouncementRow row = row(id);
        return new AnnouncementResponse(
                AnnouncementSummary.of(row, editionOf(row)), row.digest(), tree(row.document()), tree(row.readings()));
    }

    /**
     * One announcement without its text.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code ANNOUNCEMENT_NOT_FOUND}
     */
    @Transactional
    public AnnouncementSummary summary(String id) {
        AnnouncementRow row = row(id);
        return AnnouncementSummary.of(row, editionOf(row));
    }

    private AnnouncementRow row(String id) {
        return announcements.findByIdOptional(id).orElseThrow(() -> Problem.of(
                        ControlListProblem.ANNOUNCEMENT_NOT_FOUND)
                .detail("No announcement " + id + " is recorded here.", "此处没有公告 " + id + " 的记录。")
                .exception());
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
