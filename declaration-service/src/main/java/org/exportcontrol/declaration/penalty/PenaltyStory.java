package org.exportcontrol.declaration.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.story.Story;
import org.exportcontrol.declaration.story.StoryEntry;
import org.exportcontrol.declaration.story.StoryKind;
import org.exportcontrol.declaration.story.StoryPart;

/** Referrals to the penalty procedure (CH-12). */
@ApplicationScoped
class PenaltyStory implements StoryPart {

    private static final Map<String, Text> SENTENCES = Map.of(
            "penalty referral handed over", Text.of("The referral was handed over.", "案件已移送。"),
            "penalty referral closed", Text.of("The referral was closed.", "移送已办结。"));

    private final PenaltyReferrals referrals;

    PenaltyStory(PenaltyReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Set<String> moves() {
        return SENTENCES.keySet();
    }

    @Override
    public void tell(Story story) {
        story.tell(SENTENCES);
        referrals
                .of(story.declaration().id())
                .forEach(referral -> story.tell(StoryEntry.of(
                                referral.openedAt(),
                                StoryKind.PENALTY,
                                "The case was referred to the penalty procedure as " + referral.number() + ".",
                                "案件已移交处罚程序，编号 " + referral.number() + "。")
                        .inWords(referral.ground())
                        .under("CH-12", "ECL 34; CPR 14")
                        .with("referral", referral.number())));
    }
}
