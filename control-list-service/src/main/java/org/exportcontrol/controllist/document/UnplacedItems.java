package org.exportcontrol.controllist.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.condition.Elements;

/**
 * Items that were read and whose code could not be, by the heading they stand under. They are kept with the heading, so
 * one that names no heading of the document is an error: goods that could be it would pass.
 */
final class UnplacedItems {

    static final String KEY = "unplacedItems";

    private static final Set<String> KEYS =
            Set.of("parent", "element", "form", "nameZh", "nameEn", "verification", "notes", "source");

    private final List<JsonPlace> places;
    private final Map<String, List<JsonPlace>> byHeading;
    private final DocumentFindings findings;

    UnplacedItems(JsonPlace document, DocumentFindings findings) {
        this.places = document.items(KEY).stream().filter(JsonPlace::isObject).toList();
        this.byHeading = places.stream()
                .collect(Collectors.groupingBy(item -> item.text("parent"), LinkedHashMap::new, Collectors.toList()));
        this.findings = findings;
    }

    /** Those below a heading, as {@code EntryContent} keeps them. */
    List<Map<String, String>> below(String heading) {
        return read(byHeading.getOrDefault(heading, List.of()));
    }

    /** Those that a change names anew of the heading that it is about. */
    static List<Map<String, String>> of(JsonPlace change) {
        List<JsonPlace> items =
                change.items(KEY).stream().filter(JsonPlace::isObject).toList();
        items.forEach(item -> item.warnOfOthers(KEYS));
        return read(items);
    }

    private static List<Map<String, String>> read(List<JsonPlace> items) {
        return items.stream().map(UnplacedItems::item).toList();
    }

    private static Map<String, String> item(JsonPlace place) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String key : List.of("element", "form", "nameZh", "nameEn")) {
            read.put(key, place.text(key));
        }
        return read;
    }

    /** Says which stand under no entry of the document, and which no goods can be held against. */
    void check(List<ReadEntry> entries) {
        Map<String, String> elements = entries.stream()
                .collect(Collectors.toMap(
                        ReadEntry::code, entry -> entry.content().element(), (one, other) -> one));
        for (JsonPlace item : places) {
            item.warnOfOthers(KEYS);
            String heading = item.text("parent");
            if (!elements.containsKey(heading)) {
                findings.error(
                        item.pointer() + "/parent",
                        "CL-06",
                        "A18",
                        "An item whose code could not be read stands under a heading of this document; name it, or add it"
                                + " as an entry of form GROUP.",
                        "编码未能读出的条目应列于本文件的某一标题之下；请写明该标题，或将其作为 GROUP 形态的条目补充。");
            } else if (item.text("form").isEmpty()
                    && !Elements.isSymbol(item.text("element"))
                    && !Elements.isSymbol(elements.get(heading))) {
                findings.warning(
                        item.pointer(),
                        "The item names neither form nor element: no goods can be held against it.",
                        "该项未载明形态和元素，无法据以比对货物。");
            }
        }
    }
}
