package org.exportcontrol.controllist.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.condition.Gap;
import org.exportcontrol.controllist.screening.LineFinding.Missing;

/** Puts what the caller left out into sentences, one for each place in the request. */
final class MissingData {

    private record Place(String pointer, Gap.Kind kind) {}

    private MissingData() {}

    static List<Missing> of(List<Assessment> open) {
        Map<Place, Set<String>> subjects = new LinkedHashMap<>();
        open.stream()
                .flatMap(each -> each.checks().stream())
                .flatMap(check -> check.gaps().stream())
                .forEach(gap -> {
                    Set<String> known =
                            subjects.computeIfAbsent(new Place(gap.pointer(), gap.kind()), place -> new TreeSet<>());
                    if (gap.subject() != null) {
                        known.add(gap.subject());
                    }
                });
        List<Missing> missing = new ArrayList<>();
        subjects.forEach((place, elements) ->
                missing.add(new Missing(place.pointer(), sentence(place.kind(), String.join(", ", elements)))));
        return List.copyOf(missing);
    }

    private static Text sentence(Gap.Kind kind, String elements) {
        return switch (kind) {
            case FORM ->
                Text.of(
                        "The form: METAL, ALLOY, TARGET, PERMANENT_MAGNET, OXIDE, COMPOUND or OTHER.",
                        "形态：METAL、ALLOY、TARGET、PERMANENT_MAGNET、OXIDE、COMPOUND 或 OTHER。");
            case FORM_CONTRADICTED ->
                Text.of(
                        "METAL or ALLOY: a metal has one principal element, an alloy two or more, and what is said of the"
                                + " principal elements does not fit the form given.",
                        "METAL 或 ALLOY：金属仅有一种主要元素，合金有两种以上；所申明的主要元素与所填形态不符。");
            case FORM_IN_MIXTURE ->
                Text.of(
                        "Whether the mixture holds " + elements + " as OXIDE or as COMPOUND.",
                        "混合物中的 " + elements + " 是 OXIDE 还是 COMPOUND。");
            case CONTENT ->
                Text.of(
                        "Whether it contains " + elements
                                + ": name what it holds, and say compositionComplete if that is all.",
                        "是否含有 " + elements + "：请列明成分；如已列全，请申明 compositionComplete。");
            case PRINCIPAL ->
                Text.of(
                        "Whether " + elements + " is one of the principal elements (principal: true or false).",
                        elements + " 是否为主要元素（principal：true 或 false）。");
        };
    }
}
