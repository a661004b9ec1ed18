package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.paper.Disclosure;
import org.exportcontrol.declaration.paper.Papers;

/** Bodies and experts whom MOFCOM entrusts (CH-06), in two steps: entrusted, then heard. Their names stay inside. */
@ApplicationScoped
public class EntrustmentService {

    private final DeclarationFiles files;
    private final ChallengeFile challenges;
    private final Papers papers;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Caller caller;
    private final InstantSource clock;

    EntrustmentService(
            DeclarationFiles files,
            ChallengeFile challenges,
            Papers papers,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.challenges = challenges;
        this.papers = papers;
        this.journal = journal;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public DeclarationResponse entrust(UUID identificationId, long expectedVersion, EntrustmentRequest request) {
        Declaration declaration = open(identificationId, expectedVersion);
        Entrustment entrustment = new Entrustment(identificationId, request, caller.subject(), clock.instant());
        challenges.keep(entrustment);
        record(declaration, "opinion entrusted", identificationId, entrustment);
        return answers.of(declaration);
    }

    /** Records the opinion with its papers, which customs sees once MOFCOM has concluded. */
    @Transactional
    public DeclarationResponse opinion(
            UUID identificationId, UUID entrustmentId, long expectedVersion, OpinionRequest request) {
        Declaration declaration = open(identificationId, expectedVersion);
        Entrustment entrustment = awaited(identificationId, entrustmentId);
        papers.handIn(declaration.id(), Side.MOFCOM, request.papers(), "/papers/%d", Disclosure.OWN_SIDE);
        entrustment.opined(request, caller.subject(), clock.instant());
        record(declaration, "opinion given", identificationId, entrustment);
        return answers.of(declaration);
    }

    @Transactional
    public DeclarationResponse withdraw(
            UUID identificationId, UUID entrustmentId, long expectedVersion, WithdrawalRequest request) {
        Declaration declaration = open(identificationId, expectedVersion);
        Entrustment entrustment = awaited(identificationId, entrustmentId);
        entrustment.withdrawn(request.ground(), caller.subject(), clock.instant());
        record(declaration, "entrustment withdrawn", identificationId, entrustment);
        return answers.of(declaration);
    }

    private Declaration open(UUID identificationId, long expectedVersion) {
        Identification identification = challenges.requiredIdentification(identificationId);
        Declaration declaration = files.lock(identification.declarationId());
        ETags.requireVersion(expectedVersion, declaration.version());
        IdentificationService.requireDuty(caller);
        if (identification.isConcluded()) {
            throw ChallengeRefusals.illegal("A conclusion is recorded already.", "已记录结论。");
        }
        return declaration;
    }

    private Entrustment awaited(UUID identificationId, UUID entrustmentId) {
        Entrustment entrustment = challenges.entrustments(identificationId).stream()
                .filter(one -> one.id().equals(entrustmentId))
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("The identification has no such entrustment.", "该鉴别没有此项委托。")
                        .exception());
        if (!entrustment.isOpen()) {
            throw ChallengeRefusals.illegal("The entrustment has ended.", "该委托已经结束。");
        }
        return entrustment;
    }

    /** Ids and digests only: who was entrusted is not for everybody who may read the audit. */
    private void record(Declaration declaration, String move, UUID identification, Entrustment entrustment) {
        journal.record(
                declaration,
                caller.actor(),
                move,
                null,
                Map.of("identification", identification, "entrustment", entrustment.id()));
    }
}
