package org.exportcontrol.controllist.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.controllist.announcement.AnnouncementService;
import org.exportcontrol.controllist.announcement.AnnouncementSummary;
import org.exportcontrol.controllist.announcement.Publishing;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.app.Duty;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.draft.DraftService;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.record.KeptComparison;
import org.exportcontrol.controllist.record.RecordService;
import org.exportcontrol.controllist.record.TwoLists;
import org.exportcontrol.controllist.timeline.ListHistory;

/** Says what an announcement changes: entries of the list, and findings that somebody kept. */
@ApplicationScoped
public class ImpactService {

    /** Kept screenings looked at, the newest. */
    private static final int MOST_RECORDS = 5_000;

    /** Days on which they are held against both lists, the first. */
    private static final int MOST_DAYS = 16;

    private final Editions editions;
    private final AnnouncementService announcements;
    private final Publishing publishing;
    private final DraftService drafts;
    private final RecordService records;
    private final Caller caller;

    ImpactService(
            Editions editions,
            AnnouncementService announcements,
            Publishing publishing,
            DraftService drafts,
            RecordService records,
            Caller caller) {
        this.editions = editions;
        this.announcements = announcements;
        this.publishing = publishing;
        this.drafts = drafts;
        this.records = records;
        this.caller = caller;
    }

    /** What a draft would change on top of the newest edition. */
    ImpactResponse ofDraft(UUID id) {
        AnnouncementDocument document = drafts.document(id);
        ListSnapshot before = editions.newest();
        ListSnapshot after = new ListSnapshot(before.edition(), publishing.historyAfter(document));
        return impact(document.id(), document.head().effectiveFrom(), before, after);
    }

    /**
     * What a published announcement changed: its edition held against the one before.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code ANNOUNCEMENT_NOT_FOUND}
     */
    ImpactResponse of(String announcement) {
        AnnouncementSummary summary = announcements.summary(announcement, null);
        Edition edition = summary.edition();
        return impact(announcement, summary.effectiveFrom(), before(edition), numbered(edition.number()));
    }

    /**
     * The entries alone, for everybody.
     *
     * @param time those touched from a day on that is not after its date, all without one; the announcement must have
     *     been recorded by its instant
     * @throws org.exportcontrol.common.problem.ProblemException {@code ANNOUNCEMENT_NOT_FOUND},
     *     {@code KNOWN_AT_BEFORE_RECORDS}, {@code KNOWN_AT_IN_FUTURE}
     */
    List<TouchedEntry> touchedBy(String announcement, QuestionTime time) {
        Edition edition = announcements.summary(announcement, time.knownAt()).edition();
        return TouchedEntry.between(
                        before(edition).history(), numbered(edition.number()).history())
                .stream()
                .filter(entry -> time.asOf() == null || !entry.firstDay().isAfter(time.asOf()))
                .toList();
    }

    private ListSnapshot before(Edition edition) {
        return edition.number() == 1 ? new ListSnapshot(edition, ListHistory.EMPTY) : numbered(edition.number() - 1);
    }

    private ListSnapshot numbered(int number) {
        return editions.numbered(number).orElseThrow(() -> Problem.of(ControlListProblem.EDITION_NOT_FOUND)
                .detail("There is no edition " + number + ".", "没有第 " + number + " 版清单。")
                .exception());
    }

    private ImpactResponse impact(String announcement, LocalDate effective, ListSnapshot before, ListSnapshot after) {
        Duty.requireMinistry(caller);
        SortedSet<LocalDate> different = TouchedEntry.daysBetween(before.history(), after.history());
        different.add(effective);
        Set<LocalDate> days = different.stream().limit(MOST_DAYS).collect(Collectors.toCollection(TreeSet::new));
        KeptComparison kept = caller.is(Roles.MOFCOM)
                ? records.ofAll(new TwoLists(before, after, days), MOST_RECORDS)
                : records.ofCaller(new TwoLists(before, after, days), MOST_RECORDS);
        return new ImpactResponse(
                announcement,
                effective,
                TouchedEntry.between(before.history(), after.history()),
                days,
                kept.complete() && days.size() == different.size(),
                caller.is(Roles.MOFCOM) ? kept.count() : null,
                caller.is(Roles.MOFCOM) ? null : kept.differing());
    }
}
