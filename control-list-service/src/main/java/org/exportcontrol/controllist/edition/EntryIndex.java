package org.exportcontrol.controllist.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.exportcontrol.controllist.condition.Guard;

/**
 * Finds the entries that goods can match without asking each of them. Entries stand in buckets by what goods must say
 * for them not to fail: a form, and up to two elements.
 */
public final class EntryIndex {

    /** Stands where nothing is asked for. */
    private static final String ANY = "";

    /** Entries that ask for the same form and elements. */
    public record Bucket(String form, Set<String> elements, List<ListedEntry> entries) {}

    private final List<ListedEntry> entries;
    private final Map<String, Map<Set<String>, Bucket>> buckets = new LinkedHashMap<>();
    private final List<Bucket> inOrder = new ArrayList<>();
    private final Map<String, List<Bucket>> inOrderOfForm = new HashMap<>();
    private final Map<String, List<ListedEntry>> byNumber = new HashMap<>();
    private final Map<String, List<ListedEntry>> byCode = new HashMap<>();
    private final Map<String, List<ListedEntry>> byForm = new HashMap<>();
    private final Map<String, List<ListedEntry>> byElement = new HashMap<>();

    EntryIndex(List<ListedEntry> entries) {
        this.entries = List.copyOf(entries);
        Map<String, Integer> frequency = new HashMap<>();
        entries.forEach(
                entry -> entry.reading().guard().all().forEach(element -> frequency.merge(element, 1, Integer::sum)));
        for (ListedEntry entry : entries) {
            add(entry, frequency);
            entry.commodityCodes().forEach(number -> put(byNumber, number, entry));
            entry.tariffItems().forEach(number -> put(byNumber, number, entry));
            put(byCode, entry.code(), entry);
            put(byForm, entry.content().form(), entry);
            put(byElement, entry.content().element(), entry);
        }
        buckets.values().forEach(ofForm -> inOrder.addAll(ofForm.values()));
        Collection<Bucket> inAnyForm = buckets.getOrDefault(ANY, Map.of()).values();
        buckets.forEach((form, ofForm) -> {
            List<Bucket> all = new ArrayList<>(ofForm.values());
            if (!form.equals(ANY)) {
                all.addAll(inAnyForm);
            }
            inOrderOfForm.put(form, all);
        });
    }

    private void add(ListedEntry entry, Map<String, Integer> frequency) {
        Guard guard = entry.reading().guard();
        Collection<String> forms = guard.forms() == null ? List.of(ANY) : guard.forms();
        for (String form : forms) {
            for (Set<String> elements : elementKeys(guard, frequency)) {
                buckets.computeIfAbsent(form, name -> new LinkedHashMap<>())
                        .computeIfAbsent(elements, set -> new Bucket(form, set, new ArrayList<>()))
                        .entries()
                        .add(entry);
            }
        }
    }

    /** The two rarest of the elements that must be there; else one key for each of which one must be. */
    private static List<Set<String>> elementKeys(Guard guard, Map<String, Integer> frequency) {
        if (!guard.all().isEmpty()) {
            List<String> rarest = guard.all().stream()
                    .sorted(Comparator.comparing((String element) -> frequency.get(element))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(2)
                    .toList();
            return List.of(Set.copyOf(rarest));
        }
        if (guard.any() != null) {
            return new TreeSet<>(guard.any())
                    .stream().map(element -> Set.of(element)).toList();
        }
        return List.of(Set.of());
    }

    private static void put(Map<String, List<ListedEntry>> map, String key, ListedEntry entry) {
        map.computeIfAbsent(key, name -> new ArrayList<>()).add(entry);
    }

    /** All of them, in the order in which the list is shown. */
    public List<ListedEntry> entries() {
        return entries;
    }

    /** The entries that a commodity number of ten digits refers to, by itself or by its tariff item. */
    public List<ListedEntry> numbered(String commodityCode) {
        List<ListedEntry> found = new ArrayList<>(byNumber.getOrDefault(commodityCode, List.of()));
        found.addAll(byNumber.getOrDefault(commodityCode.substring(0, 8), List.of()));
        return found;
    }

    public List<ListedEntry> withCode(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    public List<ListedEntry> inForm(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    public List<ListedEntry> ofElement(String element) {
        return byElement.getOrDefault(element, List.of());
    }

    /**
     * The buckets whose entries may match goods in a form that hold these elements for certain.
     *
     * @param form null where it is not known: entries that ask for one then cannot match for certain
     */
    public List<Bucket> certain(String form, Set<String> elements) {
        List<Bucket> found = new ArrayList<>();
        List<Set<String>> keys = keys(elements);
        for (String asked : form == null ? List.of(ANY) : List.of(form, ANY)) {
            Map<Set<String>, Bucket> ofForm = buckets.get(asked);
            if (ofForm != null) {
                for (Set<String> key : keys) {
                    Bucket bucket = ofForm.get(key);
                    if (bucket != null) {
                        found.add(bucket);
                    }
                }
            }
        }
        return found;
    }

    /** The buckets whose entries goods may match that hold these elements and no others, in whichever form. */
    public List<Bucket> inAnyForm(Set<String> elements) {
        List<Set<String>> keys = keys(elements);
        return buckets.values().stream()
                .flatMap(ofForm -> keys.stream().map(ofForm::get))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The buckets that goods could match if they held more than is said, those they may match for certain among them. They
     * can be very many: the caller takes as many as it needs.
     *
     * @param form null where it is not known
     */
    public List<Bucket> possible(String form) {
        return form == null ? inOrder : inOrderOfForm.getOrDefault(form, inOrderOfForm.getOrDefault(ANY, List.of()));
    }

    private static List<Set<String>> keys(Set<String> elements) {
        List<Set<String>> keys = new ArrayList<>();
        keys.add(Set.of());
        List<String> each = List.copyOf(elements);
        for (int i = 0; i < each.size(); i++) {
            keys.add(Set.of(each.get(i)));
            for (int j = i + 1; j < each.size(); j++) {
                keys.add(Set.of(each.get(i), each.get(j)));
            }
        }
        return keys;
    }
}
