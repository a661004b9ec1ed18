package org.exportcontrol.controllist.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.controllist.timeline.Change.Amend;
import org.exportcontrol.controllist.timeline.Change.Correct;
import org.exportcontrol.controllist.timeline.Change.CorrectSuspension;
import org.exportcontrol.controllist.timeline.Change.MoveEnd;
import org.exportcontrol.controllist.timeline.Change.Prolong;
import org.exportcontrol.controllist.timeline.Change.Remove;
import org.exportcontrol.controllist.timeline.Change.Resume;
import org.exportcontrol.controllist.timeline.Change.Suspend;

/** The entry after a change, or a {@link RefusedChange}. */
final class TimelineEdits {

    private static final int MOST_EXTENSIONS = 2;
    private static final int MOST_YEARS = 2;

    private final EntryTimeline entry;
    private final AnnouncedChanges announced;
    private final String by;

    /** @param announced what changes it */
    TimelineEdits(EntryTimeline entry, AnnouncedChanges announced) {
        this.entry = entry;
        this.announced = announced;
        this.by = announced.announcement();
    }

    /** The longest that temporary control may last from a day on (CL-11). */
    static LocalDate longestFrom(LocalDate day) {
        return day.plusYears(MOST_YEARS);
    }

    EntryTimeline amended(Amend change) {
        requireListed(change.from());
        LocalDate from = change.from().isBefore(entry.effectiveFrom()) ? entry.effectiveFrom() : change.from();
        List<EntryVersion> versions = new ArrayList<>();
        for (EntryVersion version : entry.versions()) {
            EntryContent amended = change.patch().on(version.content());
            if (!version.from().isBefore(from)) {
                versions.add(new EntryVersion(version.from(), version.to(), by, amended));
            } else if (version.holdsOn(from)) {
                versions.add(version.with(version.from(), from));
                versions.add(new EntryVersion(from, version.to(), by, amended));
            } else {
                versions.add(version);
            }
        }
        return with(versions, entry.suspensions());
    }

    /** What it would have said stays, so that a correction can take the removal back. */
    EntryTimeline removed(Remove change) {
        requireListed(change.from());
        return removedOn(change.from());
    }

    EntryTimeline suspended(Suspend change) {
        if (entry.removedBy(change.from())) {
            requireListed(change.from());
        }
        return withSuspension(entry.suspensions(), period(change));
    }

    private Suspension period(Suspend change) {
        return new Suspension(
                change.from(), change.fromBoundary(), change.until(), change.untilBoundary(), null, by, by);
    }

    private EntryTimeline withSuspension(List<Suspension> present, Suspension added) {
        if (added.empty()) {
            throw endBeforeStart();
        }
        List<Suspension> suspensions = new ArrayList<>(present);
        for (Suspension other : suspensions) {
            if (other.overlaps(added)) {
                throw new RefusedChange(
                        "CL-09",
                        "ECL 9; DUR 11",
                        "is suspended from " + other.from() + " by announcement " + other.announcedBy()
                                + ", and the periods overlap; move the end of that suspension instead",
                        "自 " + other.from() + " 起已由公告 " + other.announcedBy() + " 暂停实施，期间重叠；请改为调整其终止日");
            }
        }
        suspensions.add(added);
        suspensions.sort((one, other) -> one.firstDay().compareTo(other.firstDay()));
        return with(entry.versions(), suspensions);
    }

    EntryTimeline endMoved(MoveEnd change) {
        Suspension latest = suspension(announced.publishedOn());
        Suspension moved = latest.endingOn(change.until(), change.untilBoundary(), by);
        if (moved.empty()) {
            throw endBeforeStart();
        }
        boolean resumedBefore = latest.resumedOn() != null
                && (moved.firstDayAfter() == null || moved.firstDayAfter().equals(latest.resumedOn()));
        if (resumedBefore) {
            throw new RefusedChange(
                    "CL-09",
                    "ECL 9; DUR 11",
                    "was resumed on " + latest.resumedOn() + "; correct that before its suspension can go on",
                    "已于 " + latest.resumedOn() + " 恢复实施；须先更正该记录，方可延长暂停期");
        }
        return withSuspension(without(latest).suspensions(), moved);
    }

    EntryTimeline resumed(Resume change) {
        Suspension latest = suspension(change.from());
        if (latest.resumedOn() != null) {
            throw new RefusedChange(
                    "CL-09",
                    "ECL 9; DUR 11",
                    "was resumed on " + latest.resumedOn() + " already",
                    "已于 " + latest.resumedOn() + " 恢复实施");
        }
        Suspension resumed = latest.resumed(change.from(), by);
        return resumed.empty()
                ? without(latest)
                : withSuspension(without(latest).suspensions(), resumed);
    }

    EntryTimeline prolonged(Prolong change) {
        LocalDate present = entry.effectiveTo();
        if (entry.removedOn() != null) {
            throw new RefusedChange(
                    "CL-11",
                    "ECL 9; DUR 12",
                    "was taken off the list on " + entry.removedOn(),
                    "已于 " + entry.removedOn() + " 移出清单");
        }
        if (!entry.temporary() || present == null) {
            throw new RefusedChange(
                    "CL-11",
                    "ECL 9; DUR 12",
                    "is no temporary control, which alone can be extended",
                    "不是临时管制，仅临时管制可以延期");
        }
        if (!announced.publishedOn().isBefore(present)) {
            throw new RefusedChange(
                    "CL-11",
                    "ECL 9; DUR 12",
                    "ended on " + present + ", before this extension was published; what has ended cannot be extended",
                    "已于 " + present + " 届满，早于本次延期公布之日，不得延期");
        }
        if (entry.extensions() == MOST_EXTENSIONS) {
            throw new RefusedChange(
                    "CL-11", "ECL 9; DUR 12", "was extended twice already, more is not allowed", "已延期两次，不得再次延期");
        }
        if (!change.to().isAfter(present) || change.to().isAfter(longestFrom(present))) {
            throw new RefusedChange(
                    "CL-11",
                    "ECL 9; DUR 12",
                    "ends on " + present + " and can be extended to " + longestFrom(present) + " at most",
                    "于 " + present + " 届满，最长可延期至 " + longestFrom(present));
        }
        List<EntryVersion> versions = new ArrayList<>(entry.versions());
        versions.set(versions.size() - 1, entry.last().with(entry.last().from(), change.to()));
        return new EntryTimeline(
                entry.key(),
                entry.publishedOn(),
                true,
                entry.extensions() + 1,
                entry.removedOn(),
                versions,
                entry.suspensions());
    }

    EntryTimeline corrected(Correct change) {
        boolean ofContent = change.patch() != null || change.from() != null || change.to() != null;
        int first = ofContent ? mistakenVersion(change.mistaken()) : 0;
        List<EntryVersion> versions = new ArrayList<>(entry.versions());
        EntryContent mistaken = versions.get(first).content();
        if (change.patch() != null) {
            for (int i = first; i < versions.size(); i++) {
                EntryVersion version = versions.get(i);
                EntryContent corrected = change.patch().correcting(version.content(), mistaken);
                versions.set(i, new EntryVersion(version.from(), version.to(), version.announcedBy(), corrected));
            }
        }
        if (change.from() != null) {
            versions.set(
                    first,
                    versions.get(first).with(change.from(), versions.get(first).to()));
            if (first > 0) {
                versions.set(
                        first - 1,
                        versions.get(first - 1).with(versions.get(first - 1).from(), change.from()));
            }
        }
        if (change.to() != null) {
            int last = versions.size() - 1;
            versions.set(last, versions.get(last).with(versions.get(last).from(), change.to()));
        }
        boolean backwards = versions.stream()
                .anyMatch(version -> version.to() != null && !version.from().isBefore(version.to()));
        if (backwards) {
            throw endBeforeStart();
        }
        LocalDate longest = versions.get(0).from().plusYears((long) MOST_YEARS * (1 + entry.extensions()));
        if (entry.temporary() && change.to() != null && change.to().isAfter(longest)) {
            throw new RefusedChange(
                    "CL-11",
                    "ECL 9; DUR 12",
                    "is temporary control and can last until " + longest + " at most",
                    "为临时管制，最长至 " + longest);
        }
        TimelineEdits corrected = new TimelineEdits(with(versions, entry.suspensions()), announced);
        return change.neverRemoved() ? corrected.removedOn(null) : corrected.entry;
    }

    private EntryTimeline removedOn(LocalDate day) {
        return new EntryTimeline(
                entry.key(),
                entry.publishedOn(),
                entry.temporary(),
                entry.extensions(),
                day,
                entry.versions(),
                entry.suspensions());
    }

    private int mistakenVersion(String announcement) {
        for (int i = 0; i < entry.versions().size(); i++) {
            if (entry.versions().get(i).announcedBy().equals(announcement)) {
                return i;
            }
        }
        throw new RefusedChange(
                "CL-10",
                "CUL 24 to 26",
                "says nothing that announcement " + announcement + " brought; there is nothing to correct",
                "没有由公告 " + announcement + " 载明的内容，无可更正");
    }

    EntryTimeline suspensionCorrected(CorrectSuspension change) {
        EntryTimeline without = without(latestSuspension());
        return change.period() == null
                ? without
                : new TimelineEdits(without, announced).withSuspension(without.suspensions(), period(change.period()));
    }

    private Suspension latestSuspension() {
        if (entry.suspensions().isEmpty()) {
            throw new RefusedChange("CL-09", "ECL 9; DUR 11", "was never suspended", "从未暂停实施");
        }
        return entry.suspensions().get(entry.suspensions().size() - 1);
    }

    /** The suspension that is meant by a day: the latest that began by then, else the one announced last. */
    private Suspension suspension(LocalDate day) {
        return entry.suspension(day).orElseGet(this::latestSuspension);
    }

    /** Whether a suspension that the change could mean is there and not over for good. */
    boolean goesOn(Change change) {
        LocalDate day = change instanceof Resume resume ? resume.from() : announced.publishedOn();
        return !entry.suspensions().isEmpty() && suspension(day).resumedOn() == null;
    }

    private EntryTimeline without(Suspension gone) {
        return with(
                entry.versions(),
                entry.suspensions().stream()
                        .filter(suspension -> suspension != gone)
                        .toList());
    }

    private void requireListed(LocalDate day) {
        EntryState state = entry.state(day);
        if (state == EntryState.UNKNOWN || state == EntryState.REMOVED) {
            throw new RefusedChange(
                    "CL-10",
                    "CUL 24 to 26",
                    "is not listed on " + day + " (" + state.label().en() + ")",
                    "在 " + day + " 未列入清单（" + state.label().zh() + "）");
        }
    }

    private static RefusedChange endBeforeStart() {
        return new RefusedChange("CL-08", "A18; ECL 9", "would end before it begins", "终止日早于起始日");
    }

    private EntryTimeline with(List<EntryVersion> versions, List<Suspension> suspensions) {
        return new EntryTimeline(
                entry.key(),
                entry.publishedOn(),
                entry.temporary(),
                entry.extensions(),
                entry.removedOn(),
                versions,
                suspensions);
    }
}
