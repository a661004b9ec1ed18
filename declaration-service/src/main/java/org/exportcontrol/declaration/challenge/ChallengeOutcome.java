package org.exportcontrol.declaration.challenge;

import org.exportcontrol.common.problem.Text;

/** What customs judges (CH-05), each told by a notice of result. */
public enum ChallengeOutcome {
    NO_LICENSE_NEEDED("No export license is needed for the goods; clearance goes on.", "货物无需提交两用物项出口许可证件，继续办理通关手续。"),
    LICENSE_NEEDED(
            "The goods need an export license for dual-use items that was not shown; they are not released, and the case is"
                    + " dealt with by law.",
            "货物应当提交两用物项出口许可证件而未提交，不予放行，依法处理。"),
    /** No end of the challenge: MOFCOM is asked, and its conclusion leads to one of the other two. */
    CANNOT_JUDGE(
            "Customs cannot judge whether the goods are controlled and has asked the Ministry of Commerce to identify them;"
                    + " they are not released meanwhile.",
            "海关无法判断货物是否属于管制物项，已提请商务部组织鉴别；鉴别期间货物不予放行。");

    private final Text meaning;

    ChallengeOutcome(String en, String zh) {
        this.meaning = Text.of(en, zh);
    }

    Text meaning() {
        return meaning;
    }

    boolean endsTheChallenge() {
        return this != CANNOT_JUDGE;
    }
}
