package org.exportcontrol.controllist.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.app.ListConfig;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.tariff.TariffHintFile;

/** Answers screenings out of memory. */
@ApplicationScoped
public class ScreeningService {

    /** Most faults told in one answer. */
    private static final int MOST_VIOLATIONS = 100;

    private final Editions editions;
    private final TariffHintFile tariff;
    private final ListConfig config;

    ScreeningService(Editions editions, TariffHintFile tariff, ListConfig config) {
        this.editions = editions;
        this.tariff = tariff;
        this.config = config;
    }

    /**
     * Screens every line.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code VALIDATION_FAILED} with what is wrong in any
     *     line, up to 100 places; {@code KNOWN_AT_BEFORE_RECORDS}, {@code KNOWN_AT_IN_FUTURE}
     */
    public ScreeningResponse screen(ScreeningRequest request) {
        List<Violation> violations = new ArrayList<>();
        LocalDate asOf = QuestionTime.date(request.asOf(), "/asOf", violations);
        Instant knownAt =
                request.knownAt() == null ? null : QuestionTime.instant(request.knownAt(), "/knownAt", violations);
        ListSnapshot snapshot = editions.knownAt(knownAt);
        List<Line> lines = new LinesReader(ListWords.of(snapshot), violations).read(request.lines());
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
        Screening screening = new Screening(snapshot, tariff.hints(), asOf, config.nearestShown());
        return new ScreeningResponse(
                snapshot.edition(),
                asOf,
                knownAt,
                lines.stream().map(screening::screen).toList());
    }

    private static ProblemException refusal(List<Violation> violations) {
        String en = violations.size() + " value(s) break the contract of this operation.";
        String zh = "有 " + violations.size() + " 处不符合本接口的约定。";
        int more = violations.size() - MOST_VIOLATIONS;
        if (more <= 0) {
            return Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail(en, zh)
                    .violations(violations)
                    .exception();
        }
        return Problem.of(CommonProblem.VALIDATION_FAILED)
                .detail(
                        en + " The first " + MOST_VIOLATIONS + " are listed; there are " + more + " more.",
                        zh + "此处列出前 " + MOST_VIOLATIONS + " 处，另有 " + more + " 处未列出。")
                .violations(violations.subList(0, MOST_VIOLATIONS))
                .exception();
    }
}
