package org.exportcontrol.controllist.screening;

import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.screening.LineFinding.Match;
import org.exportcontrol.controllist.screening.LineFinding.Near;
import org.exportcontrol.controllist.screening.LineFinding.NearParameter;

/** The text that would be right in the remarks column of a declaration (CU-05, CU-06), in half-width characters. */
final class Remark {

    private static final String CONTROLLED = "属于两用物项";
    private static final String NOT_CONTROLLED = "不属于管制物项";

    private Remark() {}

    /** Null where nobody can say yet. */
    static String proposed(Finding finding, List<Match> matches, List<Near> near) {
        return switch (finding) {
            case CONTROLLED ->
                matches.stream()
                        .map(Match::printedCode)
                        .distinct()
                        .collect(Collectors.joining(" ", CONTROLLED + " ", ""));
            case NOT_CONTROLLED ->
                near.stream()
                        .flatMap(each -> each.parameters().stream())
                        .map(NearParameter::given)
                        .filter(given -> !given.isEmpty())
                        .distinct()
                        .reduce(
                                NOT_CONTROLLED,
                                (text, given) -> text + (text.equals(NOT_CONTROLLED) ? " " : ", ") + given);
            case NEEDS_REVIEW -> null;
        };
    }
}
