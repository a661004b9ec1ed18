package org.exportcontrol.controllist.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.exportcontrol.controllist.condition.FallbackReading;
import org.exportcontrol.controllist.condition.PrintedEntry;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.condition.ReadingParser;
import org.exportcontrol.controllist.timeline.EntryContent;

/** Makes the readings of entries: from the tree that somebody wrote, else from what is printed. */
final class ReadingFactory {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** An entry, and the conditions that are printed as items of their own below it. */
    record Printed(EntryContent content, List<Printed> below) {}

    private final Set<String> forms;
    private final Map<String, Reading> written = new ConcurrentHashMap<>();

    /** @param forms every form that the list prints */
    ReadingFactory(Set<String> forms) {
        this.forms = forms;
    }

    /** The reading of an entry, null where goods never match it. */
    Reading of(String announcement, Printed entry) {
        String text = entry.content().reading();
        return text == null
                ? FallbackReading.of(printed(announcement, entry)).orElse(null)
                : written.computeIfAbsent(text, this::parsed);
    }

    private Reading parsed(String text) {
        try {
            JsonNode kept = JSON.readTree(text);
            return new ReadingParser(kept.path("definitions"), forms).reading(kept.path("reading"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps JSON only", e);
        }
    }

    private static PrintedEntry printed(String announcement, Printed entry) {
        EntryContent content = entry.content();
        return new PrintedEntry(
                content.printedCode().startsWith("C", 1),
                content.element(),
                content.form(),
                content.parameters(),
                content.conditions(),
                content.unplaced(),
                entry.below().stream().map(each -> printed(announcement, each)).toList(),
                announcement + ", " + content.printedCode());
    }
}
