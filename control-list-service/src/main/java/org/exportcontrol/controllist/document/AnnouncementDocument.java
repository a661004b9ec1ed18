package org.exportcontrol.controllist.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.controllist.timeline.AnnouncedChanges;
import org.exportcontrol.controllist.timeline.Change;

/** An announcement document that could be read: what it says, and what is to be said about it. */
public final class AnnouncementDocument {

    static final int MOST_ENTRIES = 10_000;
    static final int MOST_EFFECTS = 1_000;

    /** What decides nothing, such as vocabularies, explanations and sources, is kept with the document. */
    private static final Set<String> KEYS = Set.of(
            "schemaVersion",
            "announcement",
            "entries",
            "effects",
            UnplacedItems.KEY,
            "definitions",
            "readings",
            "about",
            "formVocabulary",
            "verificationVocabulary",
            "explanatoryNotes",
            "exporterDuties",
            "scopeClarifications",
            "commodityCodeNames",
            "sources",
            "officialPages",
            "officialPagesNote",
            "discrepancies",
            "notVerified",
            "notes");

    private final DocumentText text;
    private final DocumentHead head;
    private final List<ReadEntry> entries;
    private final List<Change.OfListed> effects;
    private final List<DocumentFinding> findings;

    private AnnouncementDocument(
            DocumentText text,
            DocumentHead head,
            List<ReadEntry> entries,
            List<Change.OfListed> effects,
            List<DocumentFinding> findings) {
        this.text = text;
        this.head = head;
        this.entries = List.copyOf(entries);
        this.effects = List.copyOf(effects);
        this.findings = findings;
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocument when something in it cannot be read at all
     */
    public static AnnouncementDocument read(DocumentText text) {
        DocumentFindings findings = new DocumentFindings();
        JsonPlace root = new JsonPlace(text.tree(), "", findings);
        JsonPlace announcement = root.at("announcement");
        if (!root.isObject() || !announcement.isObject()) {
            throw new UnreadableDocument(findings.unreadable());
        }
        root.warnOfOthers(KEYS);
        DocumentHead head = DocumentHead.read(announcement, findings);
        List<JsonPlace> entryPlaces = bounded(root.items("entries"), MOST_ENTRIES, "/entries", findings);
        List<JsonPlace> effectPlaces = new ArrayList<>(root.items("effects"));
        effectPlaces.addAll(announcement.items("effects"));
        bounded(effectPlaces, MOST_EFFECTS, "/effects", findings);
        if (head.publishedOn() == null || !findings.unreadable().isEmpty()) {
            throw new UnreadableDocument(findings.unreadable());
        }
        Readings readings = new Readings(text.readings(root, findings), findings);
        UnplacedItems unplaced = new UnplacedItems(root, findings);
        EntryReader reader = new EntryReader(head, readings, unplaced, findings);
        List<ReadEntry> entries = reader.read(entryPlaces);
        List<Change.OfListed> effects = new EffectReader(head, readings, reader, findings).read(effectPlaces);
        readings.checkAllUsed();
        unplaced.check(entries);
        new EntriesCheck(head, entries, findings).check();
        if (!findings.unreadable().isEmpty()) {
            throw new UnreadableDocument(findings.unreadable());
        }
        return new AnnouncementDocument(text, head, entries, effects, findings.all());
    }

    private static List<JsonPlace> bounded(
            List<JsonPlace> places, int most, String pointer, DocumentFindings findings) {
        if (places.size() > most) {
            findings.unreadable(
                    pointer,
                    "There are " + places.size() + " of them; an announcement has up to " + most + ".",
                    "共 " + places.size() + " 项；一份公告最多 " + most + " 项。");
        }
        return places;
    }

    public DocumentText text() {
        return text;
    }

    public DocumentHead head() {
        return head;
    }

    public String id() {
        return head.id();
    }

    List<ReadEntry> entries() {
        return entries;
    }

    List<Change.OfListed> effects() {
        return effects;
    }

    /** What the document changes, in its order. */
    public AnnouncedChanges changes() {
        List<Change> changes = new ArrayList<>();
        entries.forEach(entry -> changes.add(entry.asChange(head.temporary())));
        changes.addAll(effects);
        return new AnnouncedChanges(head.id(), head.publishedOn(), changes);
    }

    /** The announcements whose entries it changes. */
    public Set<String> targets() {
        Set<String> targets = new LinkedHashSet<>();
        effects.forEach(effect -> targets.add(effect.target().announcement()));
        return targets;
    }

    /** What is to be said about the document by itself. */
    public List<DocumentFinding> findings() {
        return findings;
    }
}
