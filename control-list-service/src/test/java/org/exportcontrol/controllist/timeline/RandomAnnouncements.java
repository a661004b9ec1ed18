package org.exportcontrol.controllist.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.exportcontrol.common.problem.Violation;

/** Sequences of announcements that could be published one after the other, the same for the same seed. */
public final class RandomAnnouncements {

    /** The days on which anything happens. */
    public static final LocalDate FIRST = LocalDate.parse("2030-01-01");

    private static final int DAYS = 60;

    private final RandomGenerator random;
    private ListHistory history = ListHistory.EMPTY;

    public RandomAnnouncements(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The next announcement that can be published after those before; the history follows it. */
    public AnnouncedChanges next(String id) {
        while (true) {
            AnnouncedChanges candidate = announcement(id);
            List<Violation> faults = new ArrayList<>();
            ListHistory after = history.after(candidate, faults);
            if (faults.isEmpty()) {
                history = after;
                return candidate;
            }
        }
    }

    public ListHistory history() {
        return history;
    }

    private AnnouncedChanges announcement(String id) {
        List<Change> changes = new ArrayList<>();
        LocalDate published = day();
        if (history.entries().isEmpty() || random.nextInt(3) == 0) {
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                changes.add(add("/entries/" + i, "1C90" + i, published, i));
            }
        }
        if (!history.entries().isEmpty()) {
            int count = 1 + random.nextInt(2);
            for (int i = 0; i < count; i++) {
                changes.add(effect("/effects/" + i));
            }
        }
        return new AnnouncedChanges(id, published, changes);
    }

    private Change add(String pointer, String code, LocalDate published, int position) {
        LocalDate from = published.plusDays(random.nextInt(10));
        boolean temporary = random.nextInt(3) == 0;
        LocalDate to = temporary || random.nextInt(4) == 0 ? from.plusDays(1 + random.nextInt(30)) : null;
        String parent = position == 0 || random.nextInt(3) == 0 ? null : "1C90" + random.nextInt(position);
        return new Change.Add(
                pointer, code, from, to, temporary, content(code, parent, position, random.nextInt(6) == 0));
    }

    private Change effect(String pointer) {
        List<EntryTimeline> entries = List.copyOf(history.entries());
        EntryTimeline entry = entries.get(random.nextInt(entries.size()));
        boolean all = random.nextInt(4) == 0;
        Target target = new Target(
                entry.key().announcement(),
                all ? List.of() : List.of(entry.key().code()));
        return switch (random.nextInt(9)) {
            case 0 -> new Change.Amend(pointer, target, day(), patch());
            case 1 -> new Change.Remove(pointer, target, day());
            case 2 -> new Change.Suspend(pointer, target, day(), boundary(), dayOrNull(), boundary());
            case 3 -> new Change.Suspend(pointer, target, day(), Boundary.INCLUSIVE, day(), Boundary.UNSTATED);
            case 4 -> new Change.MoveEnd(pointer, target, dayOrNull(), boundary());
            case 5 -> new Change.Resume(pointer, target, day());
            case 6 -> new Change.Prolong(pointer, target, day());
            case 7 ->
                new Change.Correct(
                        pointer,
                        target,
                        entry.key().announcement(),
                        patch(),
                        random.nextBoolean() ? day() : null,
                        null,
                        random.nextBoolean());
            default ->
                random.nextInt(4) == 0
                        ? new Change.Strike(pointer, target)
                        : new Change.CorrectSuspension(
                                pointer,
                                target,
                                random.nextBoolean()
                                        ? null
                                        : new Change.Suspend(
                                                pointer, target, day(), boundary(), dayOrNull(), boundary()));
        };
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private LocalDate dayOrNull() {
        return random.nextInt(4) == 0 ? null : day();
    }

    private Boundary boundary() {
        return Boundary.values()[random.nextInt(3)];
    }

    private ContentPatch patch() {
        String name = "name " + random.nextInt(1_000);
        Boolean reserved = random.nextInt(4) == 0 ? random.nextBoolean() : null;
        return new ContentPatch(null, null, reserved, null, name, null, null, null, null, null, null, null, null);
    }

    private static EntryContent content(String code, String parent, int position, boolean reserved) {
        return new EntryContent(
                code, parent, position, "Dy", "OXIDE", reserved, "名称", "name", "", List.of(), List.of(), null,
                List.of(), List.of(), List.of(), null, Map.of(), "");
    }
}
