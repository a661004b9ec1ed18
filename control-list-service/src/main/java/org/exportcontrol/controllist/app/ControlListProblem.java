package org.exportcontrol.controllist.app;

import org.exportcontrol.common.problem.ProblemType;
import org.exportcontrol.common.problem.Text;

/** The problems that only this service answers; those of every service stand in common's catalogue. */
public enum ControlListProblem implements ProblemType {
    ANNOUNCEMENT_NOT_FOUND(404, "No such announcement", "没有该公告"),
    DRAFT_NOT_FOUND(404, "No such draft", "没有该草案"),
    EDITION_NOT_FOUND(404, "No such edition", "没有该版本"),
    ENTRY_NOT_FOUND(404, "No such entry", "没有该条目"),
    RECORD_NOT_FOUND(404, "No such record", "没有该记录"),
    RULING_NOT_FOUND(404, "No such ruling", "没有该认定意见"),
    DUTY_REQUIRED(403, "Your duties do not cover this", "您的职责不包括此操作"),
    FOUR_EYES(403, "Another person must do this", "须由他人办理"),
    ILLEGAL_MOVE(409, "The file cannot move so from where it stands", "当前状态下不能进行该操作"),
    DRAFT_NOT_VALID(422, "The draft has errors", "草案有错误"),
    DOCUMENT_UNREADABLE(400, "The document cannot be read", "文件无法读取"),
    ENTRY_AMBIGUOUS(409, "Several entries bear this code", "多个条目使用该编码"),
    PUBLICATION_IN_PROGRESS(409, "Another announcement is being published", "另一份公告正在公布"),
    KNOWN_AT_BEFORE_RECORDS(422, "Nothing was recorded here by then", "当时此处尚无记录"),
    KNOWN_AT_IN_FUTURE(422, "Nobody knows yet what will be recorded", "尚无法知悉将来的记录");

    private final int status;
    private final Text title;

    ControlListProblem(int status, String en, String zh) {
        this.status = status;
        this.title = Text.of(en, zh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
