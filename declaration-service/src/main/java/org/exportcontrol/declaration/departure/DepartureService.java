package org.exportcontrol.declaration.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.file.LedgerDuty;

/** After release: what was really loaded (AW-04), and that it has left. */
@ApplicationScoped
class DepartureService {

    private static final String RULE = "AW-04";
    private static final String SOURCE = "GAC Order 220";

    private final DeclarationFiles files;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Caller caller;
    private final InstantSource clock;

    DepartureService(
            DeclarationFiles files,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.journal = journal;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records what was loaded. Where it is less than released, license-service books the rest back to free, which the
     * caller sees to after the transaction.
     *
     * @throws ProblemException {@code CONTENT_REFUSED} with every fault, {@code ILLEGAL_MOVE} when it was recorded before
     */
    @Transactional
    DeclarationResponse load(UUID id, long expectedVersion, LoadingRequest request) {
        Declaration declaration = released(id, expectedVersion);
        if (declaration.lines().stream().anyMatch(line -> line.loadedQuantity().isPresent())) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("What was loaded is recorded already.", "实际装运数量已经登记。")
                    .exception();
        }
        requireDay(declaration, request.loadedOn(), "/loadedOn");
        requireLines(declaration, request);
        boolean owed = false;
        for (LoadingRequest.Line loaded : request.lines()) {
            GoodsLine line = declaration.lines().get(loaded.line() - 1);
            line.loaded(loaded.loaded());
            owed |= line.isCovered() && loaded.loaded().compareTo(declared(declaration, loaded)) < 0;
        }
        if (owed) {
            declaration.raiseAttempt();
            declaration.owesTheLedger(LedgerDuty.CORRECT);
        }
        journal.record(
                declaration,
                caller.actor(),
                "loaded",
                request.reference(),
                Map.of("loadedOn", request.loadedOn(), "lessThanReleased", owed));
        return answers.of(declaration);
    }

    /** The goods have left: the file is at its end. */
    @Transactional
    DeclarationResponse clear(UUID id, long expectedVersion, ExitRequest request) {
        Declaration declaration = released(id, expectedVersion);
        requireDay(declaration, request.exitedOn(), "/exitedOn");
        declaration.clear(request.exitedOn(), clock.instant());
        journal.record(
                declaration, caller.actor(), "cleared", request.reference(), Map.of("exitedOn", request.exitedOn()));
        return answers.of(declaration);
    }

    private Declaration released(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        if (declaration.state() != DeclarationState.RELEASED) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "Goods leave after their release; the declaration is " + declaration.state() + ".",
                            "货物放行后才能离境；报关单状态为 " + declaration.state() + "。")
                    .exception();
        }
        return declaration;
    }

    private void requireDay(Declaration declaration, LocalDate day, String pointer) {
        LocalDate released = BusinessZone.dayOf(declaration.releasedAt().orElseThrow());
        LocalDate today = BusinessZone.today(clock);
        if (day.isBefore(released) || day.isAfter(today)) {
            Text text = Text.of(
                    "It happened between the release (" + released + ") and today (" + today + ").",
                    "日期应在放行之日（" + released + "）至今天（" + today + "）之间。");
            throw Problem.of(DeclarationProblem.DATE_IMPOSSIBLE)
                    .detail(text)
                    .violations(List.of(Violation.of(pointer, text)))
                    .exception();
        }
    }

    private static void requireLines(Declaration declaration, LoadingRequest request) {
        List<Violation> faults = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (int place = 0; place < request.lines().size(); place++) {
            LoadingRequest.Line loaded = request.lines().get(place);
            String at = "/lines/" + place;
            if (loaded.line() > declaration.lines().size() || !named.add(loaded.line())) {
                faults.add(
                        fault(at + "/line", Text.of("Each line of the declaration is named once.", "报关单的每一项须填报一次。")));
            } else if (loaded.loaded().compareTo(declared(declaration, loaded)) > 0) {
                faults.add(fault(
                        at + "/loaded",
                        Text.of(
                                "Only " + declared(declaration, loaded).toPlainString() + " was declared and released.",
                                "申报并放行的数量仅为 " + declared(declaration, loaded).toPlainString() + "。")));
            }
        }
        if (faults.isEmpty() && named.size() < declaration.lines().size()) {
            faults.add(fault("/lines", Text.of("Some lines of the declaration are missing.", "缺少报关单的部分商品项。")));
        }
        if (request.lines().stream().allMatch(line -> line.loaded().signum() == 0)) {
            faults.add(fault(
                    "/lines",
                    Text.of("Where nothing was loaded the party asks for withdrawal (AW-02).", "全部未装运的，由当事人申请撤销报关单。")));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(DeclarationProblem.CONTENT_REFUSED)
                    .detail("The record has " + faults.size() + " fault(s).", "登记内容共 " + faults.size() + " 处问题。")
                    .rule(RULE, SOURCE)
                    .violations(faults)
                    .exception();
        }
    }

    /** An accepted declaration numbers its lines in their order (D18). */
    private static BigDecimal declared(Declaration declaration, LoadingRequest.Line loaded) {
        GoodsItem item = declaration.form().lines().get(loaded.line() - 1);
        return item.quantity();
    }

    private static Violation fault(String pointer, Text detail) {
        return new Violation(pointer, detail, RULE, SOURCE, null);
    }
}
