package org.exportcontrol.declaration.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;

/** Opens and finds inspections. What the exporter reads of one does not tell why its goods were picked. */
@ApplicationScoped
public class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    private static final HoldGround GROUND =
            new HoldGround("CU-02", "CUL 28", Text.of("Customs inspects the goods.", "海关对货物实施查验。"));

    private final DeclarationJournal journal;
    private final InstantSource clock;

    Inspections(DeclarationJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Holds the goods for an inspection. The caller holds the declaration's row lock.
     *
     * @param ground why, for customs only
     * @return the hold
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Hold order(Declaration declaration, String ground, Actor by) {
        Hold hold =
                new Hold(declaration.id(), HoldKind.INSPECTION, GROUND, Roles.CUSTOMS, by.subject(), clock.instant());
        declaration.add(hold);
        if (declaration.state() == DeclarationState.ACCEPTED) {
            declaration.become(DeclarationState.UNDER_REVIEW);
        }
        journal.record(declaration, by, "inspection ordered", null, Map.of("kind", hold.kind(), "rule", hold.rule()));
        persist(new Inspection(declaration.id(), hold.id(), ground, by.subject(), clock.instant()));
        return hold;
    }

    /** The inspection of that hold will not take place; closing the hold is the caller's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID hold) {
        find("holdId = ?1 and outcome is null", hold)
                .firstResultOptional()
                .ifPresent(inspection -> inspection.cancel(clock.instant()));
    }

    /** Oldest first. */
    List<Inspection> of(UUID declaration) {
        return find("declarationId = ?1", Sort.ascending("id"), declaration).list();
    }

    Optional<Inspection> of(UUID declaration, UUID id) {
        return findByIdOptional(id).filter(found -> found.declarationId().equals(declaration));
    }
}
