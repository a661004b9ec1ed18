package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.declaration.file.AnswerPart;
import org.exportcontrol.declaration.file.AnswerParts;
import org.exportcontrol.declaration.file.Declaration;

/** Challenges, identifications and penalty referrals of declarations. */
@ApplicationScoped
public class ChallengeFile implements AnswerPart {

    private final EntityManager database;

    ChallengeFile(EntityManager database) {
        this.database = database;
    }

    void keep(Object entity) {
        database.persist(entity);
    }

    Optional<Challenge> challenge(UUID declaration, UUID id) {
        return Optional.ofNullable(database.find(Challenge.class, id))
                .filter(challenge -> challenge.declarationId().equals(declaration));
    }

    Optional<Identification> identification(UUID id) {
        return Optional.ofNullable(database.find(Identification.class, id));
    }

    /** Identifications of a declaration, oldest first. */
    List<Identification> identifications(UUID declaration) {
        return of(declaration, Identification.class);
    }

    /** All identifications, those that wait for a conclusion first, then the newest. */
    List<Identification> identifications(int most) {
        return database.createQuery(
                        "from Identification order by case when concludedAt is null then 0 else 1 end, id desc",
                        Identification.class)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void contribute(Declaration declaration, AnswerParts parts) {
        parts.challenges(
                of(declaration.id(), Challenge.class).stream()
                        .map(Challenge::view)
                        .toList(),
                identifications(declaration.id()).stream()
                        .map(Identification::view)
                        .toList(),
                of(declaration.id(), PenaltyReferral.class).stream()
                        .map(PenaltyReferral::view)
                        .toList());
    }

    private <T> List<T> of(UUID declaration, Class<T> type) {
        return database.createQuery(
                        "from " + type.getSimpleName() + " where declarationId = :declaration order by id", type)
                .setParameter("declaration", declaration)
                .getResultList();
    }
}
