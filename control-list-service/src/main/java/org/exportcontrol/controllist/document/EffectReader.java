package org.exportcontrol.controllist.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.controllist.timeline.Boundary;
import org.exportcontrol.controllist.timeline.Change;
import org.exportcontrol.controllist.timeline.ContentPatch;
import org.exportcontrol.controllist.timeline.Target;

/** Reads what a document does to entries of earlier announcements. */
final class EffectReader {

    private enum Action {
        SUSPEND("SUSPENSION", "SUSPENDED"),
        MOVE_END("EXTEND", "EXTENSION", "EXTEND_SUSPENSION", "SUSPENSION_EXTENSION", "MOVE_SUSPENSION_END"),
        RESUME("RESUMPTION", "RESUMED", "LIFT", "LIFT_SUSPENSION", "END_SUSPENSION"),
        AMEND("AMENDMENT"),
        REMOVE("REMOVAL", "DELETE"),
        EXTEND_TEMPORARY_CONTROL("TEMPORARY_CONTROL_EXTENSION"),
        CORRECT("CORRECTION"),
        CORRECT_SUSPENSION(),
        STRIKE();

        private final List<String> alsoWritten;

        Action(String... alsoWritten) {
            this.alsoWritten = List.of(alsoWritten);
        }
    }

    /** What would rewrite a whole announcement where codes were only forgotten. */
    private static final Set<Action> OF_NAMED_ENTRIES = EnumSet.of(Action.STRIKE, Action.AMEND, Action.CORRECT);

    private static final Map<String, Action> ACTIONS = Stream.of(Action.values())
            .flatMap(action -> Stream.concat(Stream.of(action.name()), action.alsoWritten.stream())
                    .map(word -> Map.entry(word, action)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> KEYS = Set.of(
            "action",
            "targetAnnouncement",
            "target",
            "announcement",
            "announcementId",
            "codes",
            "entries",
            "code",
            "from",
            "effectiveFrom",
            "fromInclusive",
            "startInclusive",
            "until",
            "to",
            "effectiveTo",
            "untilInclusive",
            "toInclusive",
            "endInclusive",
            "inclusiveUntil",
            "inclusive",
            "corrects",
            "neverSuspended",
            "neverRemoved",
            "entry",
            "notes",
            "source");

    /** What an amendment or a correction can say anew; where an entry stands and from when is not in here. */
    private static final Set<String> KEYS_OF_ENTRY = Set.of(
            "element",
            "form",
            "reserved",
            "nameZh",
            "nameEn",
            "casNumber",
            References.COMMODITY_CODES,
            References.TARIFF_ITEMS,
            Parameters.KEY,
            "conditions",
            UnplacedItems.KEY,
            "reading",
            "notes");

    private final DocumentHead head;
    private final Readings readings;
    private final EntryReader entries;
    private final DocumentFindings findings;

    EffectReader(DocumentHead head, Readings readings, EntryReader entries, DocumentFindings findings) {
        this.head = head;
        this.readings = readings;
        this.entries = entries;
        this.findings = findings;
    }

    List<Change.OfListed> read(List<JsonPlace> places) {
        List<Change.OfListed> changes = new ArrayList<>();
        for (JsonPlace place : places) {
            if (place.isObject()) {
                Change.OfListed change = change(place);
                if (change != null) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    private Change.OfListed change(JsonPlace place) {
        String word = place.neededText("action");
        place.warnOfOthers(KEYS);
        Action action =
                ACTIONS.get(word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
        Target target = target(place);
        if (action == null) {
            String known = Stream.of(Action.values()).map(Action::name).collect(Collectors.joining(", "));
            findings.unreadable(
                    place.at("action").pointer(), "An action is one of " + known + ".", "操作应为下列之一：" + known + "。");
            return null;
        }
        if (target.everything() && !place.has("codes") && OF_NAMED_ENTRIES.contains(action)) {
            findings.error(
                    place.pointer(),
                    "CL-10",
                    "CUL 24 to 26",
                    action
                            + " changes the entries that it names in codes; \"ALL\" means every entry of the announcement.",
                    action + " 应在 codes 中写明条目；\"ALL\" 表示该公告的全部条目。");
            return null;
        }
        return switch (action) {
            case SUSPEND -> suspension(place, target);
            case MOVE_END -> new Change.MoveEnd(place.pointer(), target, until(place), end(place));
            case RESUME -> new Change.Resume(place.pointer(), target, from(place));
            case AMEND -> new Change.Amend(place.pointer(), target, from(place), patch(place, target));
            case REMOVE -> removal(place, target);
            case EXTEND_TEMPORARY_CONTROL ->
                new Change.Prolong(place.pointer(), target, neededDate(place, place.firstOf("effectiveTo", "to")));
            case CORRECT -> correction(place, target);
            case CORRECT_SUSPENSION ->
                new Change.CorrectSuspension(
                        place.pointer(),
                        target,
                        Boolean.TRUE.equals(place.flag("neverSuspended")) ? null : suspension(place, target));
            case STRIKE -> new Change.Strike(place.pointer(), target);
        };
    }

    private Change.Remove removal(JsonPlace place, Target target) {
        if (target.everything() && !place.has("codes")) {
            findings.warning(
                    place.pointer(),
                    "This takes every entry of announcement " + target.announcement() + " off the list.",
                    "此操作将公告 " + target.announcement() + " 的全部条目移出清单。");
        }
        return new Change.Remove(place.pointer(), target, from(place));
    }

    private Target target(JsonPlace place) {
        String announcement =
                place.neededText(place.firstOf("targetAnnouncement", "target", "announcement", "announcementId"));
        String key = place.firstOf("codes", "entries", "code");
        List<String> codes = place.node().path(key).isTextual() ? List.of(place.text(key)) : place.texts(key);
        boolean everything = codes.stream().anyMatch(code -> code.equals("*") || code.equalsIgnoreCase("ALL"));
        return new Target(announcement, everything ? List.of() : codes);
    }

    private Change.Suspend suspension(JsonPlace place, Target target) {
        LocalDate until = until(place);
        if (until == null) {
            findings.warning(
                    place.pointer(),
                    "The suspension has no end; it lasts until an announcement ends it.",
                    "暂停实施未载明截止日期，将持续至另行公告。");
        }
        return new Change.Suspend(place.pointer(), target, from(place), start(place), until, end(place));
    }

    private static LocalDate until(JsonPlace place) {
        return place.date(place.firstOf("until", "to", "effectiveTo"));
    }

    /** A period includes the day from which it is said to run. */
    private Boundary start(JsonPlace place) {
        return Stream.of("fromInclusive", "startInclusive")
                .filter(place.node()::has)
                .findFirst()
                .map(key -> boundary(place.at(key)))
                .orElse(Boundary.INCLUSIVE);
    }

    /** Whether it includes the day until which it runs must be said. */
    private Boundary end(JsonPlace place) {
        Optional<String> key = Stream.of("untilInclusive", "toInclusive", "endInclusive", "inclusiveUntil", "inclusive")
                .filter(place.node()::has)
                .findFirst();
        if (key.isEmpty() && until(place) != null) {
            findings.warning(
                    place.pointer(),
                    "Whether " + until(place)
                            + " itself is inside is not said (untilInclusive); on that day a person must" + " say.",
                    "未载明 " + until(place) + " 当日是否在期间内（untilInclusive）；当日须由人员认定。");
        }
        return key.map(said -> boundary(place.at(said))).orElse(Boundary.UNSTATED);
    }

    private Boundary boundary(JsonPlace place) {
        if (place.node().isBoolean()) {
            return place.node().asBoolean() ? Boundary.INCLUSIVE : Boundary.EXCLUSIVE;
        }
        if (place.node().isNull()) {
            return Boundary.UNSTATED;
        }
        return switch (place.node().asText().toUpperCase(Locale.ROOT)) {
            case "INCLUSIVE", "INCLUDED", "TRUE" -> Boundary.INCLUSIVE;
            case "EXCLUSIVE", "EXCLUDED", "FALSE" -> Boundary.EXCLUSIVE;
            case "UNSTATED", "NOT_STATED", "UNKNOWN", "UNCLEAR" -> Boundary.UNSTATED;
            default -> {
                findings.unreadable(
                        place.pointer(),
                        "true, false, or null where the text does not say, is needed.",
                        "应为 true、false，文本未载明时为 null。");
                yield Boundary.UNSTATED;
            }
        };
    }

    private LocalDate from(JsonPlace place) {
        LocalDate from = place.date(place.firstOf("from", "effectiveFrom"));
        return from == null ? head.effectiveFrom() : from;
    }

    private LocalDate neededDate(JsonPlace place, String key) {
        LocalDate date = place.date(key);
        if (date == null && !place.has(key)) {
            findings.unreadable(place.at(key).pointer(), "A date is needed.", "应填写日期。");
        }
        return date;
    }

    private Change.OfListed correction(JsonPlace place, Target target) {
        String mistaken = place.text("corrects");
        return new Change.Correct(
                place.pointer(),
                target,
                mistaken.isEmpty() ? target.announcement() : mistaken,
                place.has("entry") ? patch(place, target) : null,
                place.date("effectiveFrom"),
                place.date("effectiveTo"),
                Boolean.TRUE.equals(place.flag("neverRemoved")));
    }

    private ContentPatch patch(JsonPlace effect, Target target) {
        JsonPlace place = effect.at("entry");
        if (!place.isObject()) {
            return null;
        }
        place.warnOfOthers(KEYS_OF_ENTRY);
        References references = References.given(place) ? References.read(place, findings) : null;
        boolean givenReading = place.node().has("reading");
        String code = target.codes().isEmpty() ? "" : target.codes().get(0);
        String reading = place.has("reading") ? readings.of(code, place) : null;
        return new ContentPatch(
                place.has("element") ? entries.element(place) : null,
                given(place, "form"),
                place.has("reserved") || place.has("form") ? EntryReader.reserved(place) : null,
                given(place, "nameZh"),
                given(place, "nameEn"),
                place.has("casNumber") ? entries.casNumber(place) : null,
                references == null ? null : references.commodityCodes(),
                references == null ? null : references.tariffItems(),
                place.has(Parameters.KEY) ? Parameters.read(place, findings) : null,
                place.has("conditions") ? place.texts("conditions") : null,
                place.has(UnplacedItems.KEY) ? UnplacedItems.of(place) : null,
                givenReading && reading == null ? "" : reading,
                given(place, "notes"));
    }

    private static String given(JsonPlace place, String key) {
        return place.has(key) ? place.text(key) : null;
    }
}
