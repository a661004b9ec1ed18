package org.exportcontrol.declaration.file;

import org.exportcontrol.common.problem.Text;

/** Why goods are not released. */
public enum HoldKind {
    REVIEW("review by an officer", "人工审核"),
    INSPECTION("inspection of the goods", "查验"),
    CHALLENGE("customs challenge", "海关质疑"),
    IDENTIFICATION("identification by MOFCOM", "组织鉴别"),
    STOP("stop order", "停止放行"),
    LICENSE_TROUBLE("trouble with the license", "许可证异常"),
    /** The party asks to amend or withdraw; customs has not decided yet. */
    CHANGE_REQUEST("request to amend or withdraw", "修改或撤销申请");

    private final Text label;

    HoldKind(String en, String zh) {
        this.label = Text.of(en, zh);
    }

    public Text label() {
        return label;
    }
}
