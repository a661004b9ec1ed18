package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Choice;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Lane;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.DeclarationSummary;

/**
 * The files that an office has to do with, as many as were asked for, each with its lane.
 *
 * @param mine those given to the person who looks, the oldest first
 * @param lanes all, by lane, the strictest first and in it the oldest first
 * @param more the states of which there are older files than those asked for
 */
@TemplateData
record Board(BoardQuestion question, List<Row> mine, List<InLane> lanes, List<More> more) {

    static final List<String> LANES = List.of("RED", "YELLOW", "GREEN");

    private static final List<String> MOST_URGENT_FIRST =
            List.of("STOP", "IDENTIFICATION", "CHALLENGE", "INSPECTION", "CHANGE_REQUEST", "LICENSE_TROUBLE", "REVIEW");

    static Board of(BoardQuestion question, List<Row> rows, List<More> more, String person) {
        List<Row> shown = rows.stream()
                .filter(question::fits)
                .filter(row -> !question.mine() || row.isOf(person))
                .sorted(Comparator.comparing(Row::since))
                .toList();
        return new Board(
                question,
                shown.stream().filter(row -> row.isOf(person)).toList(),
                LANES.stream()
                        .filter(lane ->
                                question.lane() == null || question.lane().equals(lane))
                        .map(lane -> new InLane(
                                lane,
                                shown.stream()
                                        .filter(row -> row.lane().equals(lane))
                                        .toList()))
                        .toList(),
                more);
    }

    /** @param rows the oldest first */
    @TemplateData
    record InLane(String lane, List<Row> rows) {}

    /** @param next where the older files of that state begin */
    @TemplateData
    record More(String state, String next) {}

    /**
     * A file on the board.
     *
     * @param since when it came to customs
     * @param age in days
     * @param officer subject of the person whose work it is; null while it is nobody's
     * @param officerName what that person is called, the subject where the roster does not say
     */
    @TemplateData
    record Row(DeclarationSummary file, String lane, Instant since, int age, String officer, String officerName) {

        static Row of(DeclarationSummary file, Lane lane, Instant now, Map<String, String> names) {
            String officer =
                    lane.assignment() == null ? null : lane.assignment().officer();
            // The first choice was made at acceptance; the list knows only when the draft was begun.
            Instant since = Optional.ofNullable(lane.choices())
                    .filter(choices -> !choices.isEmpty())
                    .map(choices -> choices.get(choices.size() - 1))
                    .map(Choice::chosenAt)
                    .orElse(file.createdAt());
            return new Row(
                    file,
                    lane.lane(),
                    since,
                    (int) ChronoUnit.DAYS.between(BusinessZone.dayOf(since), BusinessZone.dayOf(now)),
                    officer,
                    officer == null ? null : names.getOrDefault(officer, officer));
        }

        /** What is to be done next: the kind of the hold that counts most, or the state. */
        public String next() {
            if (!file.state().equals("ACCEPTED") && !file.state().equals("UNDER_REVIEW")) {
                return file.state();
            }
            return MOST_URGENT_FIRST.stream()
                    .filter(kind -> file.openHolds() != null && file.openHolds().contains(kind))
                    .findFirst()
                    .orElse("RELEASE");
        }

        boolean isOf(String person) {
            return person.equals(officer);
        }
    }
}
