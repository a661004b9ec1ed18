package org.exportcontrol.controllist.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.exportcontrol.controllist.testkit.Seeds;
import org.junit.jupiter.api.Test;

class ListHistoryPropertyTest {

    private static final int SEQUENCES = 1_000;
    private static final int ANNOUNCEMENTS = 8;

    private final long seed = Seeds.of("list.seed", ListHistoryPropertyTest.class);

    private final List<LocalDate> days = IntStream.rangeClosed(-5, 110)
            .mapToObj(RandomAnnouncements.FIRST::plusDays)
            .toList();

    /** CL-02: the list is the sum of what was announced, each announcement one step. */
    @Test
    void everyEntryIsOnEveryDayWhatANaiveReplayOfTheAnnouncementsSays() {
        Set<Class<?>> kinds = new HashSet<>();
        Map<EntryState, Integer> states = new EnumMap<>(EntryState.class);
        for (long run = seed; run < seed + SEQUENCES; run++) {
            RandomAnnouncements announcements = new RandomAnnouncements(run);
            NaiveList naive = new NaiveList();
            for (int i = 0; i < ANNOUNCEMENTS; i++) {
                AnnouncedChanges announced = announcements.next("2030-" + i);
                naive.publish(announced);
                announced.changes().forEach(change -> kinds.add(change.getClass()));
                compare(naive, announcements.history(), states, "seed " + run + ", after " + announced);
            }
        }
        assertEquals(EnumSet.allOf(EntryState.class), EnumSet.copyOf(states.keySet()), "seed " + seed);
        assertEquals(
                Change.class.getPermittedSubclasses().length
                        - 1
                        + Change.OfListed.class.getPermittedSubclasses().length,
                kinds.size(),
                "seed " + seed);
    }

    private void compare(NaiveList naive, ListHistory history, Map<EntryState, Integer> states, String where) {
        assertEquals(
                Set.copyOf(naive.keys()),
                Set.copyOf(history.entries().stream().map(EntryTimeline::key).toList()),
                where);
        for (EntryTimeline entry : history.entries()) {
            for (LocalDate day : days) {
                String at = where + ": " + entry.key() + " on " + day;
                EntryState state = entry.state(day);
                states.merge(state, 1, Integer::sum);
                assertEquals(naive.state(entry.key(), day), state, at);
                assertEquals(naive.inDoubt(entry.key(), day), entry.inDoubt(day), at);
                String name = naive.name(entry.key(), day);
                if (name != null) {
                    assertEquals(name, entry.version(day).content().nameEn(), at);
                }
            }
        }
    }

    @Test
    void betweenTwoBreaksNothingChanges() {
        for (long run = seed; run < seed + SEQUENCES / 10; run++) {
            RandomAnnouncements announcements = new RandomAnnouncements(run);
            IntStream.range(0, ANNOUNCEMENTS).forEach(i -> announcements.next("2030-" + i));
            for (EntryTimeline entry : announcements.history().entries()) {
                TreeSet<LocalDate> breaks = new TreeSet<>();
                entry.addBreaks(breaks);
                for (LocalDate day : days) {
                    if (!breaks.contains(day)) {
                        LocalDate before = day.minusDays(1);
                        String at = "seed " + run + ": " + entry + " on " + day;
                        assertEquals(entry.state(before), entry.state(day), at);
                        assertEquals(entry.inDoubt(before), entry.inDoubt(day), at);
                        assertEquals(entry.version(before), entry.version(day), at);
                        assertEquals(entry.suspension(before), entry.suspension(day), at);
                    }
                }
            }
        }
    }

    @Test
    void versionsAndSuspensionsNeverOverlap() {
        for (long run = seed; run < seed + SEQUENCES / 10; run++) {
            RandomAnnouncements announcements = new RandomAnnouncements(run);
            IntStream.range(0, ANNOUNCEMENTS).forEach(i -> announcements.next("2030-" + i));
            for (EntryTimeline entry : announcements.history().entries()) {
                String at = "seed " + run + ": " + entry;
                for (int i = 1; i < entry.versions().size(); i++) {
                    assertEquals(
                            entry.versions().get(i - 1).to(),
                            entry.versions().get(i).from(),
                            at);
                }
                for (int i = 0; i < entry.suspensions().size(); i++) {
                    assertFalse(entry.suspensions().get(i).empty(), at);
                    assertFalse(
                            i > 0
                                    && entry.suspensions()
                                            .get(i - 1)
                                            .overlaps(entry.suspensions().get(i)),
                            at);
                }
            }
        }
    }
}
