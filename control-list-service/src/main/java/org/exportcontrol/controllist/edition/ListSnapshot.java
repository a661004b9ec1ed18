package org.exportcontrol.controllist.edition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.timeline.EntryState;

/** All entries of one edition, in memory and immutable: any number of threads may ask it at once. */
public final class ListSnapshot {

    private final Edition edition;
    private final List<ListedEntry> entries;
    private final List<ListedEntry> finest;
    private final Map<String, ListedEntry> byCode;
    private final Set<String> stages;
    private final Set<Form> forms;

    public ListSnapshot(Edition edition, List<ListedEntry> entries) {
        this.edition = edition;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(ListedEntry::announcement).thenComparing(ListedEntry::position))
                .toList();
        this.finest =
                this.entries.stream().filter(entry -> entry.reading() != null).toList();
        this.byCode =
                this.entries.stream().collect(Collectors.toUnmodifiableMap(ListedEntry::code, Function.identity()));
        this.stages = finest.stream()
                .flatMap(entry -> entry.reading().stages().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.forms = finest.stream()
                .map(ListedEntry::form)
                .filter(Form::ofGoods)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The forms of goods that the entries of this edition name. */
    public Set<Form> forms() {
        return forms;
    }

    public Edition edition() {
        return edition;
    }

    /** Every entry, headings too, in the printed order. */
    public List<ListedEntry> entries() {
        return entries;
    }

    /** The entries that goods can match, published by a date, in the printed order. */
    public List<ListedEntry> finestPublishedBy(LocalDate asOf) {
        return finest.stream()
                .filter(entry -> entry.state(asOf) != EntryState.UNKNOWN)
                .toList();
    }

    public Optional<ListedEntry> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The kinds of deep processing that the conditions of this edition tell apart. */
    public Set<String> deepProcessedKinds() {
        return stages;
    }
}
