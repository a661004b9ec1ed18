package org.exportcontrol.controllist.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.app.ListConfig;
import org.exportcontrol.controllist.app.Parameters;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
import org.exportcontrol.controllist.tariff.TariffHintFile;

/** Answers screenings out of memory. */
@ApplicationScoped
public class ScreeningService {

    /** Lines without components that are screened within a millisecond. */
    private static final int FEW_LINES = 4;

    /** Most faults told in one answer. */
    private static final int MOST_VIOLATIONS = 100;

    private final Editions editions;
    private final TariffHintFile tariff;
    private final ScreeningLimits limits;

    ScreeningService(Editions editions, TariffHintFile tariff, ListConfig config) {
        this.editions = editions;
        this.tariff = tariff;
        this.limits = new ScreeningLimits(config.nearestShown(), config.nearWithin());
    }

    /**
     * A question that can be answered.
     *
     * @param lines read and free of formal faults
     */
    record Question(QuestionTime time, ListSnapshot list, ListWords words, List<Line> lines) {}

    /** Whether a request is answered in no time: few lines against a list that is in memory. */
    boolean isQuick(ScreeningRequest request) {
        return request != null
                && request.lines() != null
                && request.lines().size() <= FEW_LINES
                && request.lines().stream().allMatch(line -> line == null || line.components() == null)
                && isQuick(request.asOf(), request.knownAt());
    }

    /** Whether the list for these times is in memory. */
    boolean isQuick(String asOf, String knownAt) {
        LocalDate day = QuestionTime.date(asOf, "", new ArrayList<>());
        return knownAt == null && day != null && editions.newest().hasMade(day);
    }

    /**
     * Screens every line.
     *
     * @throws ProblemException {@code VALIDATION_FAILED} with what is wrong in any line, up to 100 places;
     *     {@code KNOWN_AT_BEFORE_RECORDS}, {@code KNOWN_AT_IN_FUTURE}
     */
    public ScreeningResponse screen(ScreeningRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (request == null) {
            // Not by bean validation: its interceptor costs as much as the screening itself.
            violations.add(Violation.of("", Text.of("A value is needed.", "此项必填。")));
            throw refusal(violations);
        }
        LocalDate asOf = QuestionTime.date(request.asOf(), "/asOf", violations);
        Instant knownAt =
                request.knownAt() == null ? null : QuestionTime.instant(request.knownAt(), "/knownAt", violations);
        Question question =
                question(editions.knownAt(knownAt), new QuestionTime(asOf, knownAt), request.lines(), violations);
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
        return answer(question);
    }

    /**
     * The two times of a question in query parameters.
     *
     * @throws ProblemException {@code BAD_PARAMETER}, then with what is wrong in the line too
     */
    QuestionTime time(String asOf, String knownAt, LineParameters line) {
        List<Violation> violations = new ArrayList<>();
        QuestionTime time = new QuestionTime(
                QuestionTime.date(asOf, "?asOf", violations),
                knownAt == null ? null : QuestionTime.instant(knownAt, "?knownAt", violations));
        if (!violations.isEmpty()) {
            question(editions.newest(), time, List.of(line.line(violations)), violations);
            Parameters.require(LineParameters.asParameters(violations));
        }
        return time;
    }

    /**
     * Screens one line from query parameters.
     *
     * @throws ProblemException {@code BAD_PARAMETER}
     */
    ScreeningResponse screen(ListSnapshot list, QuestionTime time, LineParameters line) {
        List<Violation> violations = new ArrayList<>();
        Question question = question(list, time, List.of(line.line(violations)), violations);
        Parameters.require(LineParameters.asParameters(violations));
        return answer(question);
    }

    private static Question question(
            ListSnapshot list, QuestionTime time, List<LineRequest> lines, List<Violation> violations) {
        ListWords words =
                time.asOf() == null ? ListWords.of(list.latest()) : ListWords.of(list.latest(), list.on(time.asOf()));
        return new Question(time, list, words, new LinesReader(words, violations).read(lines));
    }

    /** The findings on lines that could be read once, against another list or on another day. */
    public List<LineFinding> findings(ScreeningRequest request, ListSnapshot list, LocalDate day) {
        ListWords words = ListWords.of(editions.newest().latest(), list.on(day));
        List<Line> lines = new LinesReader(words, new ArrayList<>()).read(request.lines());
        Screening screening = new Screening(list.on(day), words, tariff.hints(), day, limits);
        return lines.stream().map(screening::screen).toList();
    }

    /** Screens lines that were read. */
    ScreeningResponse answer(Question question) {
        LocalDate asOf = question.time().asOf();
        Screening screening = new Screening(question.list().on(asOf), question.words(), tariff.hints(), asOf, limits);
        List<LineFinding> findings = new ArrayList<>(question.lines().size());
        for (Line line : question.lines()) {
            findings.add(screening.screen(line));
        }
        return new ScreeningResponse(
                question.list().edition(), asOf, question.time().knownAt(), findings, CatchAll.hint(findings));
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
