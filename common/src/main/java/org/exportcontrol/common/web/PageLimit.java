package org.exportcontrol.common.web;

import java.util.List;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/** Bounds of a page: each list of the suite has an end. */
public final class PageLimit {

    public static final int DEFAULT = 50;
    public static final int MOST = 500;

    private PageLimit() {}

    /**
     * @param limit as the caller gave it, null for {@link #DEFAULT}
     * @throws org.exportcontrol.common.problem.ProblemException {@code BAD_PARAMETER} outside 1 to {@link #MOST}
     */
    public static int of(Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MOST) {
            Text text = Text.of(
                    "A page holds 1 to " + MOST + " items, not " + limit + ".",
                    "每页 1 至 " + MOST + " 项，不能为 " + limit + "。");
            throw Problem.of(CommonProblem.BAD_PARAMETER)
                    .detail(text)
                    .violations(List.of(Violation.of("?limit", text)))
                    .exception();
        }
        return limit;
    }
}
