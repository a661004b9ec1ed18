package org.exportcontrol.controllist.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryKey;
import org.exportcontrol.controllist.timeline.EntryState;
import org.exportcontrol.controllist.timeline.EntryTimeline;

/** Makes the list of one day: what each entry says then, what stands below it, and how its name is read. */
final class DayListBuilder {

    private final LocalDate day;
    private final List<EntryTimeline> timelines;
    private final ReadingFactory factory;
    private final Map<EntryKey, EntryTimeline> byKey = new HashMap<>();
    private final Map<String, List<EntryTimeline>> byCode = new HashMap<>();
    private final Map<EntryKey, List<EntryTimeline>> printedBelow = new HashMap<>();
    private final Map<EntryKey, List<EntryTimeline>> below = new HashMap<>();

    DayListBuilder(ListSnapshot snapshot, LocalDate day) {
        this.day = day;
        this.timelines = snapshot.timelines();
        this.factory = snapshot.readings();
    }

    DayList build() {
        for (EntryTimeline timeline : timelines) {
            byKey.put(timeline.key(), timeline);
            byCode.computeIfAbsent(timeline.key().code(), code -> new ArrayList<>())
                    .add(timeline);
        }
        for (EntryTimeline timeline : timelines) {
            parent(timeline).ifPresent(heading -> put(printedBelow, heading, timeline));
        }
        for (EntryTimeline timeline : timelines) {
            parent(timeline)
                    .filter(heading -> counts(timeline, heading))
                    .ifPresent(heading -> put(below, heading, timeline));
        }
        List<ListedEntry> entries = new ArrayList<>(timelines.size());
        for (EntryTimeline timeline : timelines) {
            entries.add(entry(entries.size(), timeline));
        }
        return new DayList(new ItemLinks(entries).linked());
    }

    private static void put(Map<EntryKey, List<EntryTimeline>> below, EntryTimeline heading, EntryTimeline timeline) {
        below.computeIfAbsent(heading.key(), key -> new ArrayList<>()).add(timeline);
    }

    /**
     * Whether what stands below a heading takes its place on the day: not while it is only announced or reserved or off
     * the list again, or gathers nothing that goods could match, and the heading is in effect, for then the heading
     * decides by itself.
     */
    private boolean counts(EntryTimeline child, EntryTimeline heading) {
        EntryState state = child.state(day);
        if (state == EntryState.UNKNOWN || state == EntryState.RESERVED) {
            return false;
        }
        boolean gathers = !form(heading).ofGoods();
        return gathers
                || !inForce(heading.state(day))
                || (inForce(state) && (!form(child).equals(Form.GROUP) || gathersGoods(child, new HashSet<>())));
    }

    /** Whether something in force below a heading is an entry that goods could match. */
    private boolean gathersGoods(EntryTimeline heading, Set<EntryKey> above) {
        return above.add(heading.key())
                && printedBelow.getOrDefault(heading.key(), List.of()).stream()
                        .filter(child -> inForce(child.state(day)))
                        .anyMatch(child -> form(child).ofGoods() || gathersGoods(child, above));
    }

    private Form form(EntryTimeline timeline) {
        return Form.of(timeline.version(day).content().form());
    }

    private static boolean inForce(EntryState state) {
        return state == EntryState.OPERATIVE
                || state == EntryState.SUSPENDED
                || state == EntryState.SUSPENSION_ENDED_UNCONFIRMED;
    }

    /** The heading above: in the same announcement, else whichever has the code. */
    private Optional<EntryTimeline> parent(EntryTimeline timeline) {
        String code = timeline.version(day).content().parent();
        if (code == null) {
            return Optional.empty();
        }
        EntryTimeline own = byKey.get(new EntryKey(timeline.key().announcement(), code));
        return own != null
                ? Optional.of(own)
                : byCode.getOrDefault(code, List.of()).stream().findFirst();
    }

    private ListedEntry entry(int place, EntryTimeline timeline) {
        EntryContent content = timeline.version(day).content();
        boolean leaf = below.getOrDefault(timeline.key(), List.of()).stream()
                .allMatch(child -> isCondition(child.version(day).content()));
        EntryState state = timeline.state(day);
        Reading reading = state == EntryState.UNKNOWN || content.reserved() ? null : reading(timeline, content, leaf);
        EntryContent numbers = numbers(timeline, content);
        return new ListedEntry(
                place,
                timeline,
                timeline.version(day),
                state,
                timeline.inDoubt(day),
                timeline.suspension(day).orElse(null),
                leaf && !isCondition(content),
                reading,
                numbers.commodityCodes(),
                numbers.tariffItems());
    }

    /** How the name is read; of what stands above finer entries, only what they leave to a person. */
    private Reading reading(EntryTimeline timeline, EntryContent content, boolean leaf) {
        if (!leaf && content.unplaced().isEmpty() && content.reading() == null) {
            return null;
        }
        Reading reading = factory.of(timeline.key().announcement(), printed(timeline, new HashSet<>()));
        return leaf || reading == null ? reading : reading.aboveFiner();
    }

    private static boolean isCondition(EntryContent content) {
        return content.form().equals(Form.CONDITION.name());
    }

    private ReadingFactory.Printed printed(EntryTimeline timeline, Set<EntryKey> above) {
        above.add(timeline.key());
        List<ReadingFactory.Printed> conditions = below.getOrDefault(timeline.key(), List.of()).stream()
                .filter(child -> isCondition(child.version(day).content()) && !above.contains(child.key()))
                .map(child -> printed(child, above))
                .toList();
        return new ReadingFactory.Printed(timeline.version(day).content(), conditions);
    }

    /** The content whose numbers serve the entry: its own, or that of the heading it names. */
    private EntryContent numbers(EntryTimeline timeline, EntryContent content) {
        if (content.commodityCodesFrom() == null) {
            return content;
        }
        EntryTimeline heading = byKey.get(new EntryKey(timeline.key().announcement(), content.commodityCodesFrom()));
        return heading == null ? content : heading.version(day).content();
    }
}
