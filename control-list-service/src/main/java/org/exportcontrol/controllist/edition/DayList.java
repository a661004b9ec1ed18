package org.exportcontrol.controllist.edition;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.condition.Form;

/** The list on one day, as one edition knows it. Immutable; any number of threads may ask it at once. */
public final class DayList {

    private static final Comparator<ListedEntry> MOST_ALIVE_FIRST = Comparator.comparing(DayList::liveliness);

    private final List<ListedEntry> entries;
    private final Map<String, List<ListedEntry>> byCode;
    private final Map<String, List<ListedEntry>> byPrintedCode;
    private final EntryIndex index;
    private final Set<String> stages;
    private final Set<Form> forms;
    private final Set<Form> formsOfGoods;

    DayList(List<ListedEntry> entries) {
        this.entries = List.copyOf(entries);
        this.byCode = entries.stream().collect(Collectors.groupingBy(ListedEntry::code));
        this.byPrintedCode = entries.stream().collect(Collectors.groupingBy(ListedEntry::printedCode));
        List<ListedEntry> askable =
                entries.stream().filter(ListedEntry::askable).toList();
        this.index = new EntryIndex(askable);
        this.stages = askable.stream()
                .flatMap(entry -> entry.reading().stages().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.forms = new LinkedHashSet<>();
        entries.stream()
                .map(entry -> Form.of(entry.content().form()))
                .filter(form -> form.ofGoods() && !form.name().isEmpty())
                .forEach(forms::add);
        Set<Form> ofGoods = new LinkedHashSet<>(Form.OF_GOODS);
        ofGoods.addAll(forms);
        this.formsOfGoods = Collections.unmodifiableSet(ofGoods);
    }

    /** Every entry, headings and those that nobody can know yet too, in the order in which the list is shown. */
    public List<ListedEntry> entries() {
        return entries;
    }

    /** Whether nothing that goods could match is published by the day. */
    public boolean empty() {
        return index.entries().isEmpty();
    }

    /** The entries that goods can match, published by the day. */
    public EntryIndex index() {
        return index;
    }

    /** The forms of goods that its entries name, in the order of the list. */
    public Set<Form> forms() {
        return Collections.unmodifiableSet(forms);
    }

    /** The forms in which goods can be described: those that always stand, then the list's own. */
    public Set<Form> formsOfGoods() {
        return formsOfGoods;
    }

    /** The kinds of deep processing that its conditions tell apart. */
    public Set<String> deepProcessedKinds() {
        return stages;
    }

    /**
     * The entries that a code may mean, the most alive ones: those that an announcement writes so, else those that are
     * printed so. More than one where several announcements use the code, or print it twice (CL-07).
     */
    public List<ListedEntry> find(String code) {
        List<ListedEntry> found = byCode.getOrDefault(code, byPrintedCode.getOrDefault(code, List.of()));
        if (found.size() <= 1) {
            return found;
        }
        int most = liveliness(found.stream().min(MOST_ALIVE_FIRST).orElseThrow());
        return found.stream().filter(entry -> liveliness(entry) == most).toList();
    }

    private static int liveliness(ListedEntry entry) {
        return switch (entry.state()) {
            case OPERATIVE, SUSPENDED, SUSPENSION_ENDED_UNCONFIRMED, ANNOUNCED -> 0;
            case REMOVED -> 1;
            case RESERVED -> 2;
            case UNKNOWN -> 3;
        };
    }
}
