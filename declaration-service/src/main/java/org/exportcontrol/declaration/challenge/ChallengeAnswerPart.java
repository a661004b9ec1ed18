package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.declaration.file.AnswerPart;
import org.exportcontrol.declaration.file.AnswerParts;
import org.exportcontrol.declaration.file.ChallengeView;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.IdentificationView;
import org.exportcontrol.declaration.file.IdentificationView.EntrustmentView;
import org.exportcontrol.declaration.file.NoticeView;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.notice.Notice;
import org.exportcontrol.declaration.notice.Notices;

/** What an answer shows of challenges and identifications, to each side what it may see. */
@ApplicationScoped
class ChallengeAnswerPart implements AnswerPart {

    private final ChallengeFile challenges;
    private final Notices notices;
    private final ChallengeClocks clocks;
    private final Caller caller;

    ChallengeAnswerPart(ChallengeFile challenges, Notices notices, ChallengeClocks clocks, Caller caller) {
        this.challenges = challenges;
        this.notices = notices;
        this.clocks = clocks;
        this.caller = caller;
    }

    @Override
    public void contribute(Declaration declaration, AnswerParts parts) {
        if (!declaration.wasChallenged()) {
            parts.challenges(List.of(), List.of());
            return;
        }
        List<Notice> issued = notices.of(declaration.id());
        parts.challenges(
                challenges.challenges(declaration.id()).stream()
                        .map(challenge -> view(challenge, issued))
                        .toList(),
                challenges.identifications(declaration.id()).stream()
                        .map(this::view)
                        .toList());
    }

    private ChallengeView view(Challenge challenge, List<Notice> issued) {
        List<NoticeView> of = issued.stream()
                .filter(notice -> notice.challengeId().equals(challenge.id()))
                .map(Notice::view)
                .toList();
        return challenge.view(
                of,
                clocks.overdue(challenge).orElse(null),
                clocks.judgement(challenge).orElse(null));
    }

    IdentificationView view(Identification asked) {
        return asked.view(clocks.identification(asked), maySeeExperts(asked) ? entrustments(asked) : null);
    }

    /** Experts are not to be found by those whose goods they judge; customs learns of them with the conclusion. */
    private boolean maySeeExperts(Identification asked) {
        Side side = Side.of(caller).orElse(Side.EXPORTER);
        return side == Side.MOFCOM || side == Side.CUSTOMS && asked.isConcluded();
    }

    private List<EntrustmentView> entrustments(Identification asked) {
        return challenges.entrustments(asked.id()).stream()
                .map(Entrustment::view)
                .toList();
    }
}
