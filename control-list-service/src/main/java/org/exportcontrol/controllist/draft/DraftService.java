package org.exportcontrol.controllist.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.controllist.announcement.Publishing;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.app.Duty;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentFinding;
import org.exportcontrol.controllist.document.DocumentFinding.Severity;

/** Drafts from the first line to publication by another person. */
@ApplicationScoped
public class DraftService {

    private static final int MOST_VIOLATIONS = 100;

    private final DraftRepository drafts;
    private final DraftJournal journal;
    private final Publishing publishing;
    private final Caller caller;
    private final InstantSource clock;

    DraftService(
            DraftRepository drafts, DraftJournal journal, Publishing publishing, Caller caller, InstantSource clock) {
        this.drafts = drafts;
        this.journal = journal;
        this.publishing = publishing;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Draft create(AnnouncementDocument document) {
        Duty.require(caller, Duties.LIST);
        Draft draft = new Draft(document, caller.subject(), clock.instant());
        drafts.persist(draft);
        return journal.record(draft, "drafted", null);
    }

    @Transactional
    Draft edit(UUID id, long expected, AnnouncementDocument document) {
        Draft draft = moved(id, expected);
        draft.edit(document, caller.subject(), clock.instant());
        return journal.record(draft, "edited", null);
    }

    /** Replaces the entries of the document by those of a table. */
    @Transactional
    Draft editEntries(UUID id, long expected, byte[] table) {
        Draft draft = moved(id, expected);
        draft.edit(EntriesCsv.into(draft.document(), table), caller.subject(), clock.instant());
        return journal.record(draft, "edited", null);
    }

    /** Puts the draft before another person; refused while it has an error. */
    @Transactional
    Draft submit(UUID id, long expected) {
        Draft draft = moved(id, expected);
        requireNoError(draft.read());
        draft.submit(caller.subject());
        return journal.record(draft, "submitted", null);
    }

    @Transactional
    Draft sendBack(UUID id, long expected, String ground) {
        Draft draft = moved(id, expected);
        requireAnotherPerson(draft);
        draft.sendBack(ground);
        return journal.record(draft, "sent-back", ground);
    }

    @Transactional
    Draft withdraw(UUID id, long expected) {
        Draft draft = moved(id, expected);
        draft.withdraw();
        return journal.record(draft, "withdrawn", null);
    }

    /** Makes the draft the next edition of the list; final. */
    @Transactional
    Draft publish(UUID id, long expected) {
        Draft draft = moved(id, expected);
        requireAnotherPerson(draft);
        draft.requirePublishable();
        publishing.takeTurn();
        AnnouncementDocument document = draft.read();
        requireNoError(document); // the list may have moved on since it was submitted
        draft.publish(publishing.publish(document), caller.subject());
        return journal.record(draft, "published", null);
    }

    @Transactional
    Draft read(UUID id) {
        Duty.requireMinistry(caller);
        return drafts.existing(id);
    }

    /** The document of a draft, read. */
    @Transactional
    public AnnouncementDocument document(UUID id) {
        Duty.requireMinistry(caller);
        return drafts.existing(id).read();
    }

    /** Everything that is to be said about the draft on top of the newest edition. */
    @Transactional
    List<DocumentFinding> findings(UUID id) {
        Draft draft = drafts.existing(id);
        return draft.state() == DraftState.PUBLISHED ? List.of() : publishing.findings(draft.read());
    }

    @Transactional
    List<Draft> page(DraftState state, UUID after, int limit) {
        Duty.requireMinistry(caller);
        return drafts.page(state, after, limit);
    }

    private Draft moved(UUID id, long expected) {
        Duty.require(caller, Duties.LIST);
        Draft draft = drafts.locked(id);
        ETags.requireVersion(expected, draft.version());
        return draft;
    }

    private void requireAnotherPerson(Draft draft) {
        if (draft.isBy(caller.subject())) {
            throw Problem.of(ControlListProblem.FOUR_EYES)
                    .detail(
                            "You wrote on this draft or put it forward; another person must publish it or send it back.",
                            "您参与起草或提交了该草案，须由他人公布或退回。")
                    .rule("FOUR-EYES", "sound practice; no article")
                    .remedy("Let another person with the duty \"list\" do it.", "请由另一位具有清单职责的人员办理。")
                    .exception();
        }
    }

    private void requireNoError(AnnouncementDocument document) {
        List<Violation> errors = publishing.findings(document).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(DocumentFinding::violation)
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of(ControlListProblem.DRAFT_NOT_VALID)
                    .detail(
                            "The document has " + errors.size() + " error(s) on top of the present list.",
                            "文件相对于现行清单有 " + errors.size() + " 处错误。")
                    .rule("CL-02", "LST; A18")
                    .remedy("Cure each of them in the draft; its findings name all.", "请在草案中逐一更正；草案的检查结果已全部列明。")
                    .violations(errors.subList(0, Math.min(errors.size(), MOST_VIOLATIONS)))
                    .exception();
        }
    }
}
