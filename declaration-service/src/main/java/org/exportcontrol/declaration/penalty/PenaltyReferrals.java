package org.exportcontrol.declaration.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.AnswerPart;
import org.exportcontrol.declaration.file.AnswerParts;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.notice.CaseNumbers;

/** The penalty referrals, for the features that open them. */
@ApplicationScoped
public class PenaltyReferrals implements AnswerPart {

    private static final String PREFIX = "AJ"; // 案件

    private final EntityManager database;
    private final CaseNumbers numbers;
    private final Caller caller;
    private final InstantSource clock;

    PenaltyReferrals(EntityManager database, CaseNumbers numbers, Caller caller, InstantSource clock) {
        this.database = database;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens a referral under the next number of the declaration's office. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Declaration declaration, UUID challenge, String ground, ReferralFile file) {
        String number = numbers.next(PREFIX, declaration.customsOffice(), BusinessZone.today(clock));
        database.persist(
                new PenaltyReferral(declaration, challenge, number, ground, file, caller.subject(), clock.instant()));
    }

    /** The referrals of a declaration, oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PenaltyReferral> of(UUID declaration) {
        return database.createQuery(
                        "from PenaltyReferral where declarationId = :declaration order by id", PenaltyReferral.class)
                .setParameter("declaration", declaration)
                .getResultList();
    }

    Optional<PenaltyReferral> of(UUID declaration, UUID referral) {
        return of(declaration).stream().filter(one -> one.id().equals(referral)).findFirst();
    }

    /** Those of a customs office, newest first. */
    List<PenaltyReferral> ofOffice(String customsOffice, ReferralState state, int most) {
        return database.createQuery(
                        "from PenaltyReferral where declarationId in (select declaration.id from Declaration declaration"
                                + " where declaration.customsOffice = :office) and (:state is null or state = :state)"
                                + " order by id desc",
                        PenaltyReferral.class)
                .setParameter("office", customsOffice)
                .setParameter("state", state)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void contribute(Declaration declaration, AnswerParts parts) {
        if (!declaration.wasChallenged()) {
            parts.penaltyReferrals(List.of()); // only a challenge ends with one (CH-12)
            return;
        }
        boolean agency = Side.of(caller).filter(Side::isAgency).isPresent();
        parts.penaltyReferrals(of(declaration.id()).stream()
                .map(referral -> referral.view(agency))
                .toList());
    }
}
