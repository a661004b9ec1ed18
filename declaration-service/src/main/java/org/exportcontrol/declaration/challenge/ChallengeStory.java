package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.ChallengeView.ReplyPaper;
import org.exportcontrol.declaration.file.ChecklistItem;
import org.exportcontrol.declaration.file.Evidence;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.notice.Notice;
import org.exportcontrol.declaration.notice.NoticeKind;
import org.exportcontrol.declaration.notice.Notices;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryEntry;
import org.exportcontrol.declaration.story.StoryKind;
import org.exportcontrol.declaration.story.StoryPart;
import org.exportcontrol.declaration.story.Waiting;

/** Notices, replies and results, with the clocks that run between them (CH-03 to CH-10). */
@ApplicationScoped
class ChallengeStory implements StoryPart {

    private final ChallengeFile challenges;
    private final ChallengeClocks clocks;
    private final Notices notices;

    ChallengeStory(ChallengeFile challenges, ChallengeClocks clocks, Notices notices) {
        this.challenges = challenges;
        this.clocks = clocks;
        this.notices = notices;
    }

    @Override
    public Set<String> moves() {
        return Set.of(
                "challenged",
                "challenge served",
                "challenge replied",
                "challenge supplemented",
                "challenge not judged",
                "challenge decided",
                "result served");
    }

    @Override
    public void tell(Story story) {
        List<Notice> issued = notices.of(story.declaration().id());
        issued.stream().filter(notice -> notice.kind() == NoticeKind.RESULT).forEach(notice -> tell(story, notice));
        story.tell(Map.of("result served", Text.of("The notice of result was received.", "结果告知书已送达。")));
        List<Challenge> all = challenges.challenges(story.declaration().id());
        List<AuditRow> moves = story.moves("challenged");
        for (int place = 0; place < all.size(); place++) {
            Challenge challenge = all.get(place);
            tellNotice(story, challenge, issued, place < moves.size() ? moves.get(place) : null);
            tellService(story, challenge);
            tellReply(story, challenge);
            if (!challenge.isDecided()) {
                tellWaiting(story, challenge);
            }
        }
    }

    private static void tellNotice(Story story, Challenge challenge, List<Notice> issued, AuditRow move) {
        HoldGround ground = challenge.ground().asHoldGround();
        String number = issued.stream()
                .filter(notice -> notice.kind() == NoticeKind.CHALLENGE
                        && notice.challengeId().equals(challenge.id()))
                .map(Notice::number)
                .findFirst()
                .orElse(null);
        StoryEntry entry = StoryEntry.of(
                        challenge.noticedAt(), StoryKind.NOTICE, "Customs challenges the goods.", "海关对货物提出质疑。")
                .because(ground.reason())
                .inWords(challenge.statement())
                .under(ground.rule(), ground.source())
                .with("notice", number);
        story.tell(move == null ? entry : entry.by(move));
        for (Evidence piece : challenge.evidence()) {
            story.tell(StoryEntry.of(challenge.noticedAt(), StoryKind.PAPER, "Evidence with the notice.", "通知书所附证据。")
                    .inWords(piece.summary())
                    .under("CH-01", "ECL 19; DUR 22")
                    .with("evidence", piece.kind())
                    .with("reference", piece.reference())
                    .with("paper", piece.sha256()));
        }
    }

    private static void tellService(Story story, Challenge challenge) {
        story.moves("challenge served", challenge.id())
                .forEach(move -> story.tell(StoryEntry.of(
                                move.at(),
                                StoryKind.CLOCK,
                                "The notice was received on " + challenge.receivedOn() + "; the reply is due on "
                                        + challenge.replyDueOn() + ".",
                                "通知书于 " + challenge.receivedOn() + " 送达，应于 " + challenge.replyDueOn() + " 前答复。")
                        .because(Text.of(
                                "Seven working days, the day of receipt not counted; the law read knows no extension.",
                                "七个工作日，收到当日不计；现行规定没有延期。"))
                        .under("CH-04", "C123; DUR 22")
                        .by(move)));
    }

    private void tellReply(Story story, Challenge challenge) {
        clocks.overdue(challenge)
                .ifPresent(overdue -> story.tell(StoryEntry.of(
                                challenge
                                        .replyDueOn()
                                        .plusDays(1)
                                        .atStartOfDay(BusinessZone.ID)
                                        .toInstant(),
                                StoryKind.CLOCK,
                                "The term for the reply ended without one.",
                                "答复期限届满，未收到答复。")
                        .because(overdue.text())
                        .under(overdue.rule(), overdue.source())));
        if (!challenge.isReplied()) {
            return;
        }
        StoryEntry reply = StoryEntry.of(
                        challenge.repliedAt(),
                        StoryKind.REPLY,
                        challenge.isRepliedLate() ? "The consignor replied, late." : "The consignor replied in time.",
                        challenge.isRepliedLate() ? "发货人逾期答复。" : "发货人按期答复。")
                .because(missing(challenge))
                .inWords(challenge.replyStatement())
                .under("CH-04", "C123; DUR 22");
        List<AuditRow> moves = story.moves("challenge replied", challenge.id());
        story.tell(moves.isEmpty() ? reply : reply.by(moves.get(0)));
        for (ReplyPaper paper : challenge.replyPapers()) {
            story.tell(StoryEntry.of(
                            paper.handedInAt(),
                            StoryKind.PAPER,
                            "Handed in" + (paper.late() ? ", late" : "") + ": " + paper.name() + ".",
                            (paper.late() ? "逾期提交：" : "已提交：") + paper.name() + "。")
                    .under("CH-04", "C123; DUR 22")
                    .with("kind", paper.kind())
                    .with("paper", paper.sha256()));
        }
    }

    /** What the reply lacks as it stands now; null where it lacks nothing. */
    private static Text missing(Challenge challenge) {
        List<ChecklistItem> lacking = challenge.checklist().stream()
                .filter(item -> item.state() == ChecklistItem.State.MISSING)
                .toList();
        return lacking.isEmpty()
                ? null
                : Text.of(
                        "Still missing: "
                                + lacking.stream().map(item -> item.what().en()).collect(Collectors.joining("; "))
                                + ".",
                        "尚缺：" + lacking.stream().map(item -> item.what().zh()).collect(Collectors.joining("；")) + "。");
    }

    private static void tell(Story story, Notice notice) {
        ChallengeOutcome outcome =
                ChallengeOutcome.valueOf(notice.document().result().outcome());
        StoryEntry entry = StoryEntry.of(notice.issuedAt(), StoryKind.RESULT, outcome.meaning())
                .inWords(notice.document().result().reasoning())
                .under("CH-05", "C123; DUR 22")
                .with("notice", notice.number())
                .with("outcome", outcome);
        String move = outcome.endsTheChallenge() ? "challenge decided" : "challenge not judged";
        List<AuditRow> moves = story.moves(move).stream()
                .filter(row -> row.detail().contains(notice.number()))
                .toList();
        story.tell(moves.isEmpty() ? entry : entry.by(moves.get(0)));
    }

    private void tellWaiting(Story story, Challenge challenge) {
        if (!challenge.isServed()) {
            story.waits(Waiting.of(
                    Text.of("The day on which the consignor received the notice of challenge.", "等待确认质疑通知书送达日期。"),
                    Roles.CUSTOMS,
                    challenge.noticedAt(),
                    "CH-03",
                    "C123"));
        }
        if (challenge.isServed() && !challenge.isReplied()) {
            story.waits(Waiting.of(
                            Text.of("The consignor's reply.", "等待发货人答复。"),
                            Roles.EXPORTER,
                            challenge.noticedAt(),
                            "CH-04",
                            "C123; DUR 22")
                    .until(challenge.replyDueOn(), challenge.isDueProvisional())
                    .lasting(clocks.overdue(challenge).orElse(null)));
        }
        clocks.judgement(challenge)
                .ifPresent(judgement -> story.waits(Waiting.of(
                                Text.of("The result of the challenge.", "等待质疑结果。"),
                                Roles.CUSTOMS,
                                challenge.noticedAt(),
                                "CH-05",
                                "C123; DUR 22")
                        .lasting(judgement)));
    }
}
