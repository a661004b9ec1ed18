package org.exportcontrol.declaration.licensefeed;

import java.util.Arrays;
import java.util.Optional;
import org.exportcontrol.common.problem.Text;

/**
 * Moves of a license that reach the border. Those that the law makes by itself (expiry, lapse) are none: validity counts
 * on the day of acceptance.
 */
enum LicenseMove {
    PAUSED("paused", false, "is paused", "已暂停使用"),
    WITHDRAWN("withdrawn", false, "was withdrawn by the authority", "已被撤回"),
    REVOKED("revoked", false, "was revoked", "已被撤销"),
    CANCELLED("cancelled", false, "was cancelled", "已被取消"),
    SURRENDERED("surrendered", false, "was handed back", "已交回"),
    REPLACED("replaced", false, "was replaced by another", "已被新证替换"),
    RESUMED("resumed", true, "may be used again", "已恢复使用");

    private final String event;
    private final boolean usable;
    private final Text happened;

    LicenseMove(String event, boolean usable, String en, String zh) {
        this.event = event;
        this.usable = usable;
        this.happened = Text.of(en, zh);
    }

    /** @param type the event's type, such as {@code license.paused}; empty for what does not reach the border */
    static Optional<LicenseMove> of(String type) {
        return Arrays.stream(values())
                .filter(move -> type.equals("license." + move.event))
                .findFirst();
    }

    boolean leavesUsable() {
        return usable;
    }

    Text saidOf(String license) {
        return Text.of(
                "License " + license + " " + happened.en() + " after the declaration was accepted.",
                "许可证 " + license + " 在报关单接受后" + happened.zh() + "。");
    }
}
