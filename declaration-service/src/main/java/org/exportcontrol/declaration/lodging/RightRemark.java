package org.exportcontrol.declaration.lodging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.file.Finding;

/**
 * The remark that would be right for goods as declared, in half-width characters: the words of CU-06, with the codes of
 * controlled goods and the parameters of near ones; line by line where lines differ.
 */
final class RightRemark {

    private static final String CONTROLLED = "属于两用物项";
    private static final String NOT_CONTROLLED = "不属于管制物项";

    private RightRemark() {}

    /** Empty while the list cannot say of some line whether it is controlled. */
    static Optional<String> of(Screening screening) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        for (Screening.Line line : screening.lines()) {
            Optional<String> text = ofLine(line);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            byText.computeIfAbsent(text.get(), none -> new ArrayList<>()).add(line.line());
        }
        if (byText.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                byText.size() == 1
                        ? byText.keySet().iterator().next()
                        : byText.entrySet().stream()
                                .map(part -> "第" + numbers(part.getValue()) + "项" + part.getKey())
                                .collect(Collectors.joining(";")));
    }

    /** What control-list-service proposes counts; an undecided line may still bear the code of its heading (CU-08). */
    private static Optional<String> ofLine(Screening.Line line) {
        if (line.remark() != null) {
            return Optional.of(line.remark());
        }
        List<String> codes = line.codes().isEmpty() ? line.acceptedCodes() : line.codes();
        if (!codes.isEmpty()) {
            return Optional.of(CONTROLLED + " " + String.join(" ", codes));
        }
        return line.finding() == Finding.NOT_CONTROLLED ? Optional.of(NOT_CONTROLLED) : Optional.empty();
    }

    private static String numbers(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
