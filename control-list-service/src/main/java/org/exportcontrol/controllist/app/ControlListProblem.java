package org.exportcontrol.controllist.app;

import org.exportcontrol.common.problem.ProblemType;
import org.exportcontrol.common.problem.Text;

/** The problems that only this service answers; those of every service stand in common's catalogue. */
public enum ControlListProblem implements ProblemType {
    ANNOUNCEMENT_NOT_FOUND(404, "No such announcement", "没有该公告"),
    ENTRY_NOT_FOUND(404, "No such entry", "没有该条目"),
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
