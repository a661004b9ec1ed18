package org.exportcontrol.declaration.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.clearance.ReleaseObstacles.Obstacle;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.DestinationGround;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldKind;

/** The stored side of {@link PartyRecheck}. */
@ApplicationScoped
class PartyRecheckSteps {

    private static final int BATCH = 50;
    private static final Actor WORKER = Actor.worker("party-recheck");

    private final DeclarationRepository declarations;
    private final EntityManager database;
    private final DeclarationJournal journal;
    private final ReleaseConfig config;
    private final InstantSource clock;

    PartyRecheckSteps(
            DeclarationRepository declarations,
            EntityManager database,
            DeclarationJournal journal,
            ReleaseConfig config,
            InstantSource clock) {
        this.declarations = declarations;
        this.database = database;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /** What must be asked about a declaration. */
    record Question(UUID id, DeclarationForm form, List<String> controlCodes, Judged judged) {}

    /** Files for this replica; the others see them again when the pause is over. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query is untyped; its one column is the id
    List<UUID> claim() {
        Instant now = clock.instant();
        return database.createNativeQuery(
                        "update party_recheck set next_try_at = :later where declaration_id in"
                                + " (select declaration_id from party_recheck where next_try_at <= :now"
                                + " order by next_try_at limit :most for update skip locked) returning declaration_id",
                        UUID.class)
                .setParameter("later", now.plus(config.lease()))
                .setParameter("now", now)
                .setParameter("most", BATCH)
                .getResultList();
    }

    /** Empty while a lodging runs, which may have asked before the list changed: then it is asked after its end. */
    @Transactional
    Optional<Question> question(UUID id) {
        Declaration declaration = declarations.findById(id);
        if (!declaration.state().isUnreleased()) {
            if (!declaration.state().isRunning()) {
                done(id);
            }
            return Optional.empty();
        }
        return Optional.of(
                new Question(id, declaration.form(), Judged.controlCodes(declaration), Judged.with(declaration)));
    }

    /** Holds what the lists now stand against, and ends the stops that nothing stands behind any more. */
    @Transactional
    void answered(UUID id, List<Obstacle> obstacles) {
        declarations
                .lock(id)
                .filter(declaration -> declaration.state().isUnreleased())
                .ifPresent(declaration -> {
                    obstacles.stream()
                            .filter(obstacle -> !obstacle.isHeldAlready(declaration))
                            .forEach(obstacle -> open(declaration, obstacle));
                    declaration.openHolds().stream()
                            .filter(PartyRecheckSteps::restsOnAListing)
                            .filter(hold -> obstacles.stream()
                                    .noneMatch(
                                            obstacle -> obstacle.ground().rule().equals(hold.rule())))
                            .forEach(hold -> close(declaration, hold));
                });
        done(id);
    }

    private void open(Declaration declaration, Obstacle obstacle) {
        declaration.add(new Hold(
                declaration.id(),
                obstacle.kind(),
                obstacle.ground(),
                Roles.CUSTOMS,
                WORKER.subject(),
                clock.instant()));
        journal.record(
                declaration,
                WORKER,
                "hold opened",
                null,
                Map.of("kind", obstacle.kind(), "rule", obstacle.ground().rule()));
    }

    private void close(Declaration declaration, Hold hold) {
        hold.close(
                HoldEnd.PARTY_CLEARED,
                "The lists of parties and bans were asked again.",
                WORKER.subject(),
                clock.instant());
        journal.record(
                declaration,
                WORKER,
                "hold closed",
                null,
                Map.of("kind", hold.kind(), "end", HoldEnd.PARTY_CLEARED, "rule", hold.rule()));
    }

    private void done(UUID id) {
        database.createNativeQuery("delete from party_recheck where declaration_id = :id and next_try_at > :now")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static boolean restsOnAListing(Hold hold) {
        return hold.kind() == HoldKind.STOP
                && hold.stopOrderId().isEmpty()
                && Set.of(ReleaseObstacles.LISTED, DestinationGround.BAN).contains(hold.rule());
    }
}
