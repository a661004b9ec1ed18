package org.exportcontrol.declaration.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;

/** An officer orders an inspection; two record what they found. */
@ApplicationScoped
class InspectionService {

    private static final Text DIFFERENT = Text.of("The goods were inspected and are not as declared.", "经查验，货物与申报不符。");

    private final DeclarationFiles files;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Inspections inspections;
    private final Caller caller;
    private final InstantSource clock;

    InspectionService(
            DeclarationFiles files,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Inspections inspections,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.journal = journal;
        this.answers = answers;
        this.inspections = inspections;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Inspection.View> list(UUID id) {
        files.read(id);
        return inspections.of(id).stream().map(Inspection::view).toList();
    }

    @Transactional
    DeclarationResponse order(UUID id, long expectedVersion, OrderRequest request) {
        Declaration declaration = forOfficer(id, expectedVersion);
        if (!declaration.state().isUnreleased()) {
            throw illegal(
                    "Goods of a declaration in state " + declaration.state() + " are not inspected.",
                    "状态为 " + declaration.state() + " 的报关单不能实施查验。");
        }
        if (declaration.openHolds().stream().anyMatch(hold -> hold.kind() == HoldKind.INSPECTION)) {
            throw illegal("The goods are to be inspected already; record that result first.", "货物已布控查验，请先记录其结果。");
        }
        inspections.order(declaration, request.ground(), caller.actor());
        return answers.of(declaration);
    }

    /**
     * Records the result and ends the hold. Goods that are not as declared get a review in its place at once.
     *
     * @throws ProblemException {@code CONTENT_REFUSED} unless two officers are named, one of them the caller (DUR 32);
     *     {@code DATE_IMPOSSIBLE} for a day before the order or to come
     */
    @Transactional
    DeclarationResponse record(UUID id, UUID inspectionId, long expectedVersion, InspectionResultRequest result) {
        Declaration declaration = forOfficer(id, expectedVersion);
        Inspection inspection = inspections.of(id, inspectionId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("The declaration has no such inspection.", "该报关单没有此项查验。")
                .exception());
        Hold hold = declaration.hold(inspection.holdId()).orElseThrow();
        if (!inspection.isOpen() || !hold.isOpen()) {
            throw illegal("The inspection is over.", "查验已经结束。");
        }
        requireTwoOfficers(result);
        requireDay(inspection, result.inspectedOn());
        inspection.found(result, clock.instant());
        if (!result.asDeclared()) {
            declaration.add(new Hold(
                    declaration.id(),
                    HoldKind.REVIEW,
                    new HoldGround("CU-02", "CUL 24, 28", DIFFERENT),
                    Roles.CUSTOMS,
                    caller.subject(),
                    clock.instant()));
        }
        HoldEnd end = result.asDeclared() ? HoldEnd.CLEARED_ON_INSPECTION : HoldEnd.INSPECTED_DIFFERENT;
        hold.close(end, null, caller.subject(), clock.instant());
        journal.record(
                declaration,
                caller.actor(),
                "inspected",
                null,
                Map.of(
                        "inspection",
                        inspectionId,
                        "end",
                        end,
                        "evidence",
                        result.evidence().size()));
        return answers.of(declaration);
    }

    private void requireTwoOfficers(InspectionResultRequest result) {
        boolean two = !result.officers().get(0).equals(result.officers().get(1));
        boolean present = result.officers().contains(caller.subject());
        if (!two || !present) {
            Text text =
                    Text.of("An inspection is made by two officers, one of whom records it.", "查验须由两名关员进行，并由其中一名登记结果。");
            throw Problem.of(DeclarationProblem.CONTENT_REFUSED)
                    .detail(text)
                    .rule("CU-02", "DUR 32")
                    .violations(List.of(new Violation("/officers", text, "CU-02", "DUR 32", null)))
                    .exception();
        }
    }

    private void requireDay(Inspection inspection, LocalDate day) {
        LocalDate today = BusinessZone.today(clock);
        if (day.isBefore(inspection.orderedOn()) || day.isAfter(today)) {
            Text text = Text.of(
                    "The goods were inspected between " + inspection.orderedOn() + " and today (" + today + ").",
                    "查验日期应在 " + inspection.orderedOn() + " 至今天（" + today + "）之间。");
            throw Problem.of(DeclarationProblem.DATE_IMPOSSIBLE)
                    .detail(text)
                    .violations(List.of(Violation.of("/inspectedOn", text)))
                    .exception();
        }
    }

    private Declaration forOfficer(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        return declaration;
    }

    private static ProblemException illegal(String en, String zh) {
        return Problem.of(DeclarationProblem.ILLEGAL_MOVE).detail(en, zh).exception();
    }
}
