package org.exportcontrol.controllist.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, Action> ACTIONS = Stream.of(Action.values())
            .flatMap(action -> Stream.concat(Stream.of(action.name()), action.alsoWritten.stream())
                    .map(word -> Map.entry(word, action)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

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
        Action action =
                ACTIONS.get(word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
        Target target = target(place);
        if (action == null) {
            String known = Stream.of(Action.values()).map(Action::name).collect(Collectors.joining(", "));
            findings.unreadable(
                    place.at("action").pointer(), "An action is one of " + known + ".", "操作应为下列之一：" + known + "。");
            return null;
        }
        return switch (action) {
            case SUSPEND -> suspension(place, target);
            case MOVE_END ->
                new Change.MoveEnd(
                        place.pointer(),
                        target,
                        place.date("until"),
                        boundary(place, "untilInclusive", place.has("until")));
            case RESUME -> new Change.Resume(place.pointer(), target, from(place));
            case AMEND -> new Change.Amend(place.pointer(), target, from(place), patch(place, target));
            case REMOVE -> new Change.Remove(place.pointer(), target, from(place));
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

    private Target target(JsonPlace place) {
        String announcement =
                place.neededText(place.firstOf("targetAnnouncement", "target", "announcement", "announcementId"));
        List<String> codes =
                place.node().path("codes").isTextual() ? List.of(place.text("codes")) : place.texts("codes");
        boolean everything = codes.stream().anyMatch(code -> code.equals("*") || code.equalsIgnoreCase("ALL"));
        return new Target(announcement, everything ? List.of() : codes);
    }

    private Change.Suspend suspension(JsonPlace place, Target target) {
        return new Change.Suspend(
                place.pointer(),
                target,
                from(place),
                boundary(place, "fromInclusive", false),
                place.date("until"),
                boundary(place, "untilInclusive", place.has("until")));
    }

    /**
     * Whether the boundary day is inside. A period includes the day from which it is said to run; whether it includes
     * the day until which it runs must be said.
     */
    private Boundary boundary(JsonPlace place, String key, boolean isEnd) {
        if (place.node().has(key)) {
            return boundary(place.at(key));
        }
        if (isEnd && place.node().has("inclusive")) {
            return boundary(place.at("inclusive"));
        }
        return isEnd || key.equals("untilInclusive") ? Boundary.UNSTATED : Boundary.INCLUSIVE;
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
                givenReading && reading == null ? "" : reading,
                given(place, "notes"));
    }

    private static String given(JsonPlace place, String key) {
        return place.has(key) ? place.text(key) : null;
    }
}
