package org.exportcontrol.controllist.app;

import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;

/** What a person of the ministry must be entrusted with. */
public final class Duty {

    private Duty() {}

    /**
     * Refuses provincial departments: what is not published yet is the ministry's alone.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code DUTY_REQUIRED}
     */
    public static void requireMinistry(Caller caller) {
        if (caller.province().isPresent()) {
            throw Problem.of(ControlListProblem.DUTY_REQUIRED)
                    .detail(
                            "This is for the ministry itself; your token is of a provincial department.",
                            "此内容仅限商务部本部，您的令牌属于省级商务主管部门。")
                    .rule("CL-01", "ECL 4, 9; DUR 2, 11")
                    .remedy("Ask a person of the ministry.", "请联系商务部人员。")
                    .exception();
        }
    }

    /**
     * Refuses callers without the duty. Provincial departments have none: they do not keep the list.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code DUTY_REQUIRED}
     */
    public static void require(Caller caller, String duty) {
        if (!caller.hasDuty(duty) || caller.province().isPresent()) {
            throw Problem.of(ControlListProblem.DUTY_REQUIRED)
                    .detail(
                            "This needs the duty \"" + duty + "\" at the ministry; your token does not carry it.",
                            "此操作需要商务部的“" + duty + "”职责，您的令牌未载明该职责。")
                    .rule("CL-01", "ECL 4, 9; DUR 2, 11")
                    .remedy("Let a person of the ministry with that duty do it.", "请由商务部具有该职责的人员办理。")
                    .exception();
        }
    }
}
