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
            case MASS_FRACTION ->
                Text.of("The mass fraction of " + elements + ", from 0 to 1.", elements + " 的质量分数（0 至 1）。");
            case PARAMETER -> Text.of("The parameter(s) " + elements + ".", "参数：" + elements + "。");
            case PARAMETER_UNIT ->
                Text.of(
                        "The parameter(s) " + elements + " as one number in a unit that measures it.",
                        "参数 " + elements + "：请以可换算的单位填写单一数值。");
            case DIMENSIONS -> Text.of("Length, width and height of the goods (dimensions).", "货物的长、宽、高（dimensions）。");
            case RELATED_ITEM ->
                Text.of(
                        "Whether the goods are made for, with or from the listed item(s) " + elements
                                + " (relatedItems; an empty list says none).",
                        "货物是否与列管物项 " + elements + " 相关（relatedItems；空列表表示无关）。");
            case END_USE ->
                Text.of(
                        "Whether the goods are for: " + elements + " (endUses; an empty list says none).",
                        "货物是否用于：" + elements + "（endUses；空列表表示均不是）。");
            case OTHER_ITEM ->
                Text.of(
                        "A person must say what item(s) " + elements
                                + " control: the list recorded here does not hold it.",
                        "须由人员判断 " + elements + " 项的管制范围：此处未登记该项。");
            case ALL_OR_ONE ->
                Text.of(
                        "The list does not say whether all of these must hold or one is enough; a person must say: "
                                + elements,
                        "清单未说明下列条件须全部满足还是满足其一，须由人员认定：" + elements);
        };
    }
}
