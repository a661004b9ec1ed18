package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.challenge.ChallengeReply.Document;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.paper.Disclosure;
import org.exportcontrol.declaration.paper.Papers;

/** What the consignor says to a challenge. Late or incomplete, it is taken and marked while no result is recorded. */
@ApplicationScoped
public class ReplyService {

    private final DeclarationFiles files;
    private final ChallengeFile challenges;
    private final Papers papers;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Caller caller;
    private final InstantSource clock;

    ReplyService(
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
    public DeclarationResponse reply(UUID id, UUID challengeId, long expectedVersion, ChallengeReply reply) {
        Declaration declaration = present(id, expectedVersion);
        Challenge challenge = challenges.undecided(id, challengeId);
        if (challenge.isReplied()) {
            throw ChallengeRefusals.illegal(
                    "A reply has been filed already; papers can be added to it.", "已经提交过答复，可补充材料。");
        }
        handIn(id, reply.documents());
        challenge.replied(reply, BusinessZone.today(clock), clock.instant());
        record(declaration, challenge, "challenge replied", reply.documents());
        return answers.of(declaration);
    }

    /** Adds papers to the reply. */
    @Transactional
    public DeclarationResponse supplement(UUID id, UUID challengeId, long expectedVersion, SupplementRequest request) {
        Declaration declaration = present(id, expectedVersion);
        Challenge challenge = challenges.undecided(id, challengeId);
        if (!challenge.isReplied()) {
            throw ChallengeRefusals.illegal("There is no reply yet that papers could be added to.", "尚未提交答复，不能补充材料。");
        }
        handIn(id, request.documents());
        challenge.supplemented(request.documents(), BusinessZone.today(clock), clock.instant());
        record(declaration, challenge, "challenge supplemented", request.documents());
        return answers.of(declaration);
    }

    private Declaration present(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        ETags.requireVersion(expectedVersion, declaration.version());
        return declaration;
    }

    private void handIn(UUID declaration, List<Document> documents) {
        papers.handIn(
                declaration,
                Side.EXPORTER,
                documents.stream().map(Document::sha256).toList(),
                "/documents/%d/sha256",
                Disclosure.EVERYBODY);
    }

    private void record(Declaration declaration, Challenge challenge, String move, List<Document> documents) {
        List<String> digests = documents.stream()
                .map(Document::sha256)
                .filter(Objects::nonNull)
                .toList();
        journal.record(
                declaration,
                caller.actor(),
                move,
                null,
                Map.of("challenge", challenge.id(), "documents", documents.size(), "papers", digests));
    }
}
