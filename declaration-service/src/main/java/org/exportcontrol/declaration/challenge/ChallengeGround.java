package org.exportcontrol.declaration.challenge;

import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.HoldGround;

/** The two legal grounds of a challenge. */
public enum ChallengeGround {
    /** No license, or not truthfully shown, and evidence that the goods may be controlled (CH-01). */
    EVIDENCE_OF_CONTROL("CH-01", "ECL 19; DUR 22", "evidence that the goods may be controlled", "有证据表明货物可能属于管制物项"),
    /** Doubt about what the remarks column says (CH-02). */
    DOUBTFUL_REMARK("CH-02", "MOFCOM and GAC Announcement No. 18 of 2025", "doubt about the remark", "对备注栏填报内容存疑");

    private final HoldGround ground;

    ChallengeGround(String rule, String source, String en, String zh) {
        this.ground = new HoldGround(rule, source, Text.of("There is " + en + ".", zh + "。"));
    }

    HoldGround asHoldGround() {
        return ground;
    }
}
