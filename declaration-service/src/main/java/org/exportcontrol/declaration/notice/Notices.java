package org.exportcontrol.declaration.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationProblem;

/** The notices of declarations, for the features that issue them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notices {

    private final EntityManager database;
    private final CaseNumbers numbers;
    private final InstantSource clock;

    Notices(EntityManager database, CaseNumbers numbers, InstantSource clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Issues a notice under the next number of the declaration's office.
     *
     * @param text makes what it says of its number
     */
    public Notice issue(
            Declaration declaration,
            UUID challenge,
            NoticeKind kind,
            String officer,
            Function<String, NoticeDocument> text) {
        String number = numbers.next(kind.prefix(), declaration.customsOffice(), BusinessZone.today(clock));
        Notice notice = new Notice(declaration.id(), challenge, text.apply(number), officer, clock.instant());
        database.persist(notice);
        return notice;
    }

    /** The notices of a declaration, oldest first. */
    public List<Notice> of(UUID declaration) {
        return database.createQuery("from Notice where declarationId = :declaration order by id", Notice.class)
                .setParameter("declaration", declaration)
                .getResultList();
    }

    public Optional<Notice> of(UUID declaration, String number) {
        return of(declaration).stream()
                .filter(notice -> notice.number().equals(number))
                .findFirst();
    }

    /** The notice with which a challenge began. */
    public Optional<Notice> ofChallenge(UUID declaration, UUID challenge) {
        return of(declaration).stream()
                .filter(notice -> notice.kind() == NoticeKind.CHALLENGE
                        && notice.challengeId().equals(challenge))
                .findFirst();
    }

    /** Signatures of a notice, the newest first. */
    List<NoticeSignature> signatures(Notice notice) {
        return database.createQuery(
                        "from NoticeSignature where noticeId = :notice order by id desc", NoticeSignature.class)
                .setParameter("notice", notice.id())
                .getResultList();
    }

    void keep(NoticeSignature signature) {
        database.persist(signature);
    }

    /**
     * Refuses a day of receipt that cannot be.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code DATE_IMPOSSIBLE} before the notice or in the
     *     future
     */
    public void requirePossible(LocalDate receivedOn, LocalDate issuedOn) {
        LocalDate today = BusinessZone.today(clock);
        if (receivedOn.isAfter(today) || receivedOn.isBefore(issuedOn)) {
            Text text = Text.of(
                    "The notice was received between " + issuedOn + " and today (" + today + ").",
                    "送达日期应在 " + issuedOn + " 至今天（" + today + "）之间。");
            throw Problem.of(DeclarationProblem.DATE_IMPOSSIBLE)
                    .detail(text)
                    .violations(List.of(Violation.of("/receivedOn", text)))
                    .exception();
        }
    }
}
