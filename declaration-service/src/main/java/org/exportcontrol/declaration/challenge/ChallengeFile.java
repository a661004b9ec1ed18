package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;

/** Finds and keeps challenges, identifications and entrustments. */
@ApplicationScoped
public class ChallengeFile {

    private final EntityManager database;

    ChallengeFile(EntityManager database) {
        this.database = database;
    }

    void keep(Object entity) {
        database.persist(entity);
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code NOT_FOUND} */
    Challenge challenge(UUID declaration, UUID id) {
        return Optional.ofNullable(database.find(Challenge.class, id))
                .filter(challenge -> challenge.declarationId().equals(declaration))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("The declaration has no such challenge.", "该报关单没有此项质疑。")
                        .exception());
    }

    /**
     * A challenge that has no result yet.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code NOT_FOUND}, {@code ILLEGAL_MOVE}
     */
    Challenge undecided(UUID declaration, UUID id) {
        Challenge challenge = challenge(declaration, id);
        if (challenge.isDecided()) {
            throw ChallengeRefusals.illegal("The challenge's result is recorded; it is over.", "质疑结果已记录，程序已结束。");
        }
        return challenge;
    }

    /** Challenges of a declaration, oldest first. */
    List<Challenge> challenges(UUID declaration) {
        return of(declaration, Challenge.class);
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code NOT_FOUND} */
    Identification requiredIdentification(UUID id) {
        return Optional.ofNullable(database.find(Identification.class, id))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("There is no such identification.", "没有此项鉴别。")
                        .exception());
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

    /** Entrustments of an identification, oldest first. */
    List<Entrustment> entrustments(UUID identification) {
        return database.createQuery(
                        "from Entrustment where identificationId = :identification order by id", Entrustment.class)
                .setParameter("identification", identification)
                .getResultList();
    }

    private <T> List<T> of(UUID declaration, Class<T> type) {
        return database.createQuery(
                        "from " + type.getSimpleName() + " where declarationId = :declaration order by id", type)
                .setParameter("declaration", declaration)
                .getResultList();
    }
}
