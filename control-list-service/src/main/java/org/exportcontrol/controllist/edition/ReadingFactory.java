package org.exportcontrol.controllist.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.exportcontrol.controllist.condition.FallbackReading;
import org.exportcontrol.controllist.condition.PrintedEntry;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.condition.ReadingParser;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.jboss.logging.Logger;

/** Makes the readings of entries: from the tree that somebody wrote, else from what is printed. */
final class ReadingFactory {

    private static final Logger LOG = Logger.getLogger(ReadingFactory.class);

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** An entry, and the conditions that are printed as items of their own below it. */
    record Printed(EntryContent content, List<Printed> below) {}

    private final Map<String, Reading> written = new ConcurrentHashMap<>();

    /** The reading of an entry, null where goods never match it. */
    Reading of(String announcement, Printed entry) {
        String text = entry.content().reading();
        if (text == null) {
            return FallbackReading.of(printed(announcement, entry)).orElse(null);
        }
        Reading reading =
                written.computeIfAbsent(text, kept -> parsed(kept).orElseGet(() -> unread(announcement, entry)));
        boolean whole = reading == null || entry.content().unplaced().isEmpty();
        return whole ? reading : FallbackReading.beside(reading, printed(announcement, entry));
    }

    private static Optional<Reading> parsed(String text) {
        try {
            JsonNode kept = JSON.readTree(text);
            return Optional.of(new ReadingParser(kept.path("definitions")).reading(kept.path("reading")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // One entry that this program cannot read must not take the list down, nor let goods pass.
            LOG.errorf(e, "A recorded reading cannot be read; its goods go to a person: %s", text);
            return Optional.empty();
        }
    }

    /** As printed, with a mark that nobody can read: what would match goes to a person. */
    private static Reading unread(String announcement, Printed entry) {
        PrintedEntry printed = printed(announcement, entry);
        return FallbackReading.of(printed.withMark("READING")).orElse(null);
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
