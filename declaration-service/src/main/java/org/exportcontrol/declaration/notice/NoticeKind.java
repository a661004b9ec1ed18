package org.exportcontrol.declaration.notice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.exportcontrol.common.problem.Text;

/** What customs gives the consignor in writing. */
@RegisterForReflection
public enum NoticeKind {
    /** 质疑通知书 (CH-03). */
    CHALLENGE("ZY", "Notice of Challenge", "质疑通知书"),
    /** 结果告知书 (CH-05). */
    RESULT("GZ", "Notice of Result", "结果告知书");

    private final String prefix;
    private final Text title;

    NoticeKind(String prefix, String en, String zh) {
        this.prefix = prefix;
        this.title = Text.of(en, zh);
    }

    /** With which its numbers begin. */
    String prefix() {
        return prefix;
    }

    public Text title() {
        return title;
    }
}
