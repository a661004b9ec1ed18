package org.exportcontrol.declaration.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;
import org.exportcontrol.declaration.inspection.Inspections;
import org.exportcontrol.declaration.lane.LaneChoice.Chosen;

/**
 * Gives accepted declarations their lane. A lane takes effect by a hold only, so that the one gate knows of it: YELLOW
 * by a review, unless one is open already, RED by an inspection. What the exporter reads of these holds does not say
 * which rule chose. All is called under the declaration's row lock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Lanes {

    private static final Actor WORKER = Actor.worker("lanes");
    private static final HoldGround REVIEW =
            new HoldGround("CU-02", "CUL 24, 28", Text.of("An officer looks at the papers.", "关员审核单证。"));

    private final LaneChooser chooser;
    private final LaneChoices choices;
    private final Inspections inspections;
    private final Assignments assignments;
    private final DeclarationJournal journal;
    private final InstantSource clock;

    Lanes(
            LaneChooser chooser,
            LaneChoices choices,
            Inspections inspections,
            Assignments assignments,
            DeclarationJournal journal,
            InstantSource clock) {
        this.chooser = chooser;
        this.choices = choices;
        this.inspections = inspections;
        this.assignments = assignments;
        this.journal = journal;
        this.clock = clock;
    }

    /** Chooses the lane of a declaration that is being accepted, after its first holds are opened. */
    public void choose(Declaration declaration) {
        take(declaration, chooser.choose(declaration), WORKER);
    }

    /** Chooses once more for changed content: only a stricter lane takes effect, what was ordered stands. */
    public void chooseAgain(Declaration declaration) {
        Chosen chosen = chooser.choose(declaration);
        Lane present = choices.present(declaration.id()).map(LaneChoice::lane).orElse(Lane.GREEN);
        if (chosen.lane().isStricterThan(present)) {
            take(declaration, chosen, WORKER);
        }
    }

    /** A person moves it: what the lane before had opened ends, what other reasons hold stays. */
    void move(Declaration declaration, Chosen chosen, Actor supervisor) {
        endHoldsOfLanes(declaration, supervisor);
        journal.record(declaration, supervisor, "lane moved", null, Map.of());
        take(declaration, chosen, supervisor);
    }

    private void take(Declaration declaration, Chosen chosen, Actor by) {
        Hold opened = open(declaration, chosen, by);
        choices.persist(new LaneChoice(
                declaration.id(), chosen, opened == null ? null : opened.id(), by.subject(), clock.instant()));
        if (chosen.lane() != Lane.GREEN) {
            assignments.assign(declaration);
        }
    }

    private Hold open(Declaration declaration, Chosen chosen, Actor by) {
        return switch (chosen.lane()) {
            case GREEN -> null;
            case YELLOW -> isOpen(declaration, HoldKind.REVIEW) ? null : review(declaration, by);
            case RED ->
                isOpen(declaration, HoldKind.INSPECTION)
                        ? null
                        : inspections.order(declaration, chosen.reason().zh(), by);
        };
    }

    private Hold review(Declaration declaration, Actor by) {
        Hold hold = new Hold(declaration.id(), HoldKind.REVIEW, REVIEW, Roles.CUSTOMS, by.subject(), clock.instant());
        declaration.add(hold);
        if (declaration.state() == DeclarationState.ACCEPTED) {
            declaration.become(DeclarationState.UNDER_REVIEW);
        }
        journal.record(declaration, by, "hold opened", null, Map.of("kind", hold.kind(), "rule", hold.rule()));
        return hold;
    }

    private void endHoldsOfLanes(Declaration declaration, Actor by) {
        List<LaneChoice> earlier = choices.of(declaration.id());
        Set<UUID> ofLanes = new HashSet<>();
        earlier.forEach(choice -> ofLanes.add(choice.holdId()));
        declaration.openHolds().stream()
                .filter(hold -> ofLanes.contains(hold.id()))
                .forEach(hold -> {
                    hold.close(HoldEnd.LANE_CHANGED, null, by.subject(), clock.instant());
                    inspections.cancel(hold.id());
                });
    }

    private static boolean isOpen(Declaration declaration, HoldKind kind) {
        return declaration.openHolds().stream().anyMatch(hold -> hold.kind() == kind);
    }
}
