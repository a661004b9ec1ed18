package org.exportcontrol.controllist.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list as a calendar into which each announcement is written day by day: slow, and simple to believe. */
final class NaiveList {

    private static final int DAYS = 200;
    private static final int BEFORE = 20;
    private static final int NEVER = Integer.MAX_VALUE;

    private static final class Period {
        int from;
        Boundary fromBoundary;
        int until;
        Boundary untilBoundary;
        int resumed = NEVER;

        int first() {
            return fromBoundary == Boundary.EXCLUSIVE ? from + 1 : from;
        }
    }

    private static final class Sheet {
        String parent;
        int published;
        int from;
        int to;
        int removed = NEVER;
        final String[] name = new String[DAYS];
        final boolean[] reserved = new boolean[DAYS];
        final List<Period> periods = new ArrayList<>();

        Optional<Period> latest(int day) {
            return periods.stream().filter(each -> each.first() <= day).max(Comparator.comparing(Period::first));
        }

        /** The one that runs on the day or ended last, else the one that is still to come and was announced last. */
        Optional<Period> meant(int day) {
            return latest(day).or(() -> latest(NEVER - 1));
        }
    }

    private final Map<EntryKey, Sheet> sheets = new LinkedHashMap<>();

    void publish(AnnouncedChanges announced) {
        for (Change change : announced.changes()) {
            if (change instanceof Change.Add add) {
                add(announced, add);
            } else if (change instanceof Change.OfListed listed) {
                sheets.keySet().stream()
                        .filter(key -> key.announcement().equals(listed.target().announcement()))
                        .filter(key -> listed.target().codes().isEmpty() || means(listed, key))
                        .toList()
                        .forEach(key -> write(key, listed, day(announced.publishedOn())));
            }
        }
    }

    /** Whether it is named, or stands below what is named and the change reaches down. */
    private boolean means(Change.OfListed change, EntryKey key) {
        boolean reachesDown = !(change instanceof Change.Amend || change instanceof Change.Correct);
        EntryKey above = key;
        while (!change.target().codes().contains(above.code())) {
            Sheet sheet = sheets.get(above);
            if (!reachesDown || sheet == null || sheet.parent == null) {
                return false;
            }
            above = new EntryKey(key.announcement(), sheet.parent);
        }
        return true;
    }

    EntryState state(EntryKey key, LocalDate date) {
        Sheet sheet = sheets.get(key);
        int day = day(date);
        if (day < sheet.published) {
            return EntryState.UNKNOWN;
        }
        if (day >= sheet.to || day >= sheet.removed) {
            return EntryState.REMOVED;
        }
        if (sheet.reserved[Math.max(day, sheet.from)]) {
            return EntryState.RESERVED;
        }
        Optional<Period> period = sheet.latest(day);
        if (period.isPresent() && day < period.get().resumed) {
            Period latest = period.get();
            boolean over = latest.untilBoundary == Boundary.EXCLUSIVE ? day >= latest.until : day > latest.until;
            if (!over) {
                return EntryState.SUSPENDED;
            }
            return day < sheet.from ? EntryState.ANNOUNCED : EntryState.SUSPENSION_ENDED_UNCONFIRMED;
        }
        return day < sheet.from ? EntryState.ANNOUNCED : EntryState.OPERATIVE;
    }

    boolean inDoubt(EntryKey key, LocalDate date) {
        int day = day(date);
        return state(key, date) == EntryState.SUSPENDED
                && sheets.get(key)
                        .latest(day)
                        .filter(period -> (day == period.from && period.fromBoundary == Boundary.UNSTATED)
                                || (day == period.until && period.untilBoundary == Boundary.UNSTATED))
                        .isPresent();
    }

    /** The name on a day on which it is in force, suspended or not; null on any other. */
    String name(EntryKey key, LocalDate date) {
        Sheet sheet = sheets.get(key);
        int day = day(date);
        return day >= sheet.from && day < sheet.to ? sheet.name[day] : null;
    }

    List<EntryKey> keys() {
        return List.copyOf(sheets.keySet());
    }

    private void add(AnnouncedChanges announced, Change.Add add) {
        Sheet sheet = new Sheet();
        sheet.parent = add.content().parent();
        sheet.published = day(announced.publishedOn());
        sheet.from = day(add.from());
        sheet.to = day(add.to());
        for (int day = 0; day < DAYS; day++) {
            sheet.name[day] = add.content().nameEn();
            sheet.reserved[day] = add.content().reserved();
        }
        sheets.put(new EntryKey(announced.announcement(), add.code()), sheet);
    }

    private void write(EntryKey key, Change.OfListed change, int published) {
        boolean all = !change.target().codes().contains(key.code());
        Sheet sheet = sheets.get(key);
        if (change instanceof Change.Amend amend) {
            for (int day = Math.max(sheet.from, day(amend.from())); day < DAYS; day++) {
                sheet.name[day] = amend.patch().nameEn();
                sheet.reserved[day] = amend.patch().reserved() == null
                        ? sheet.reserved[day]
                        : amend.patch().reserved();
            }
        } else if (change instanceof Change.Remove remove) {
            remove(sheet, day(remove.from()));
        } else if (change instanceof Change.Suspend suspend) {
            if (day(suspend.from()) < Math.min(sheet.to, sheet.removed)) {
                sheet.periods.add(period(suspend));
            }
        } else if (change instanceof Change.MoveEnd move) {
            sheet.meant(published)
                    .filter(period -> !all || period.resumed == NEVER)
                    .ifPresent(latest -> {
                        latest.until = day(move.until());
                        latest.untilBoundary = move.untilBoundary();
                    });
        } else if (change instanceof Change.Resume resume) {
            sheet.meant(day(resume.from()))
                    .filter(period -> !all || period.resumed == NEVER)
                    .ifPresent(latest -> {
                        latest.resumed = day(resume.from());
                        sheet.periods.removeIf(period -> period.resumed <= period.first());
                    });
        } else if (change instanceof Change.Prolong prolong) {
            sheet.to = day(prolong.to());
        } else if (change instanceof Change.Correct correct) {
            correct(sheet, correct);
        } else if (change instanceof Change.CorrectSuspension correct) {
            sheet.latest(NEVER - 1).ifPresent(sheet.periods::remove);
            if (correct.period() != null) {
                sheet.periods.add(period(correct.period()));
            }
        } else {
            sheets.remove(key);
        }
    }

    private static void remove(Sheet sheet, int day) {
        if (day < sheet.to) {
            sheet.removed = Math.min(sheet.removed, day);
        }
    }

    private static void correct(Sheet sheet, Change.Correct correct) {
        String mistakenName = sheet.name[sheet.from];
        boolean mistakenReserved = sheet.reserved[sheet.from];
        for (int day = 0; day < DAYS; day++) {
            if (sheet.name[day].equals(mistakenName)) {
                sheet.name[day] = correct.patch().nameEn();
            }
            if (sheet.reserved[day] == mistakenReserved && correct.patch().reserved() != null) {
                sheet.reserved[day] = correct.patch().reserved();
            }
        }
        sheet.removed = correct.neverRemoved() ? NEVER : sheet.removed;
        sheet.from = correct.from() == null ? sheet.from : day(correct.from());
    }

    private static Period period(Change.Suspend suspend) {
        Period period = new Period();
        period.from = day(suspend.from());
        period.fromBoundary = suspend.fromBoundary();
        period.until = day(suspend.until());
        period.untilBoundary = suspend.untilBoundary();
        return period;
    }

    private static int day(LocalDate date) {
        return date == null ? NEVER : BEFORE + (int) ChronoUnit.DAYS.between(RandomAnnouncements.FIRST, date);
    }
}
