package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.IdentificationView;
import org.exportcontrol.declaration.file.IdentificationView.EntrustmentView;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryEntry;
import org.exportcontrol.declaration.story.StoryKind;
import org.exportcontrol.declaration.story.StoryPart;
import org.exportcontrol.declaration.story.Waiting;

/** What MOFCOM was asked, whom it asked, and what it concluded (CH-06, CH-08). */
@ApplicationScoped
class IdentificationStory implements StoryPart {

    /** For those who may not know whom MOFCOM asks. */
    private static final Map<String, Text> WITHOUT_NAMES = Map.of(
            "opinion entrusted", Text.of("MOFCOM asked for an opinion.", "商务部委托出具鉴别意见。"),
            "opinion given", Text.of("The opinion has come.", "已收到鉴别意见。"),
            "entrustment withdrawn", Text.of("MOFCOM withdrew its request for an opinion.", "商务部撤回了委托。"));

    private final ChallengeFile challenges;
    private final ChallengeAnswerPart views;

    IdentificationStory(ChallengeFile challenges, ChallengeAnswerPart views) {
        this.challenges = challenges;
        this.views = views;
    }

    @Override
    public Set<String> moves() {
        return Set.of(
                "identification requested",
                "identification concluded",
                "opinion entrusted",
                "opinion given",
                "entrustment withdrawn");
    }

    @Override
    public void tell(Story story) {
        List<IdentificationView> all = challenges
                .identifications(story.declaration().id())
                .stream()
                .map(views::view)
                .toList();
        if (all.stream().anyMatch(view -> view.entrustments() == null)) {
            story.tell(WITHOUT_NAMES);
        }
        List<AuditRow> requests = story.moves("identification requested");
        for (int place = 0; place < all.size(); place++) {
            tell(story, all.get(place), place < requests.size() ? requests.get(place) : null);
        }
    }

    private static void tell(Story story, IdentificationView view, AuditRow request) {
        StoryEntry asked = StoryEntry.of(
                        view.requestedAt(),
                        StoryKind.IDENTIFICATION,
                        "Customs asked MOFCOM to identify the goods of lines " + view.lines() + ".",
                        "海关提请商务部鉴别第 " + view.lines() + " 项货物。")
                .inWords(view.question())
                .under("CH-08", "DUR 22")
                .with("identification", view.id());
        story.tell(request == null ? asked : asked.by(request));
        if (view.entrustments() != null) {
            view.entrustments().forEach(entrustment -> tell(story, entrustment));
        }
        if (view.controlled() == null) {
            story.waits(Waiting.of(
                            Text.of("MOFCOM's conclusion.", "等待商务部鉴别结论。"),
                            Roles.MOFCOM,
                            view.requestedAt(),
                            "CH-06",
                            "ECL 19; DUR 22")
                    .lasting(view.elapsed()));
            return;
        }
        String codes = String.join(", ", view.controlCodes());
        StoryEntry concluded = StoryEntry.of(
                        view.concludedAt(),
                        StoryKind.IDENTIFICATION,
                        view.controlled()
                                ? "MOFCOM concluded that the goods are controlled: " + codes + "."
                                : "MOFCOM concluded that the goods are not controlled.",
                        view.controlled() ? "商务部鉴别结论：属于管制物项（" + codes + "）。" : "商务部鉴别结论：不属于管制物项。")
                .because(Text.of("It binds customs for these goods.", "海关应当依照该结论处理本批货物。"))
                .inWords(view.reasoning())
                .under("CH-06", "ECL 19; DUR 22")
                .with("identification", view.id());
        List<AuditRow> moves = story.moves("identification concluded", view.id());
        story.tell(moves.isEmpty() ? concluded : concluded.by(moves.get(0)));
    }

    private static void tell(Story story, EntrustmentView entrustment) {
        story.tell(StoryEntry.of(
                        entrustment.entrustedAt(),
                        StoryKind.IDENTIFICATION,
                        "MOFCOM entrusted " + entrustment.name() + " with an opinion.",
                        "商务部委托" + entrustment.name() + "出具鉴别意见。")
                .inWords(entrustment.task())
                .under("CH-06", "DUR 22, 33")
                .with("entrustment", entrustment.id()));
        if (entrustment.endedAt() != null) {
            boolean given = entrustment.opinion() != null;
            StoryEntry entry = StoryEntry.of(
                            entrustment.endedAt(),
                            StoryKind.IDENTIFICATION,
                            entrustment.name() + (given ? " gave its opinion." : " gives no opinion."),
                            entrustment.name() + (given ? "出具了鉴别意见。" : "不再出具鉴别意见。"))
                    .inWords(given ? entrustment.opinion() : entrustment.withdrawnGround())
                    .under("CH-06", "DUR 22, 33")
                    .with("entrustment", entrustment.id());
            story.tell(given ? entry.with("papers", String.join(" ", entrustment.papers())) : entry);
        }
    }
}
