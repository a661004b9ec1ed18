package org.exportcontrol.declaration.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.lane.LaneChoice.Chosen;
import org.exportcontrol.declaration.lane.LaneChoice.How;

/** A supervisor moves a declaration to another lane or gives it to another officer, and passes no gate by it. */
@ApplicationScoped
class LaneService {

    private final DeclarationFiles files;
    private final DeclarationJournal journal;
    private final Lanes lanes;
    private final LaneChoices choices;
    private final Assignments assignments;
    private final Caller caller;

    LaneService(
            DeclarationFiles files,
            DeclarationJournal journal,
            Lanes lanes,
            LaneChoices choices,
            Assignments assignments,
            Caller caller) {
        this.files = files;
        this.journal = journal;
        this.lanes = lanes;
        this.choices = choices;
        this.assignments = assignments;
        this.caller = caller;
    }

    @Transactional
    LaneResponse read(UUID id) {
        return answer(files.read(id));
    }

    @Transactional
    LaneResponse move(UUID id, long expectedVersion, MoveRequest request) {
        Declaration declaration = forSupervisor(id, expectedVersion);
        Lane present = choices.present(id).map(LaneChoice::lane).orElse(Lane.GREEN);
        if (present == request.lane()) {
            throw illegal("The declaration is in lane " + present + " already.", "报关单已在 " + present + " 通道。");
        }
        Text ground = Text.of(request.ground(), request.ground());
        lanes.move(
                declaration, new Chosen(request.lane(), How.SUPERVISOR, null, null, ground, List.of()), caller.actor());
        return answer(declaration);
    }

    @Transactional
    LaneResponse assign(UUID id, long expectedVersion, AssignRequest request) {
        Declaration declaration = forSupervisor(id, expectedVersion);
        Assignments.Load load = assignments.loads(declaration).stream()
                .filter(candidate -> candidate.officer().equals(request.officer()))
                .findFirst()
                .orElseThrow(() -> illegal("No such officer is on duty at this office.", "该关区没有此名在岗关员。"));
        if (load.files() >= assignments.cap()) {
            throw illegal(
                    "The officer has " + load.files() + " open files, as many as one is given.",
                    "该关员已有 " + load.files() + " 份未结报关单，达到上限。");
        }
        assignments.give(declaration, request.officer(), caller.actor(), request.ground());
        journal.record(declaration, caller.actor(), "reassigned", null, Map.of());
        return answer(declaration);
    }

    private Declaration forSupervisor(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireSupervisor(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        if (!declaration.state().isBeforeCustoms()) {
            throw illegal(
                    "A declaration in state " + declaration.state() + " has no lane to move in.",
                    "状态为 " + declaration.state() + " 的报关单不能调整通道。");
        }
        return declaration;
    }

    private LaneResponse answer(Declaration declaration) {
        List<LaneChoice.View> all =
                choices.of(declaration.id()).stream().map(LaneChoice::view).toList();
        return new LaneResponse(
                declaration.id(),
                declaration.version(),
                all.isEmpty() ? Lane.GREEN : all.get(0).lane(),
                all,
                assignments.of(declaration.id()).orElse(null));
    }

    private static ProblemException illegal(String en, String zh) {
        return Problem.of(DeclarationProblem.ILLEGAL_MOVE).detail(en, zh).exception();
    }
}
