package org.exportcontrol.license.app;

import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;

/** What a person of the ministry must be entrusted with. */
public final class Duty {

    private Duty() {}

    /**
     * Refuses callers without the duty. Provincial departments have none: they check papers, they do not decide.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code DUTY_REQUIRED}
     */
    public static void require(Caller caller, String duty) {
        if (!caller.hasDuty(duty) || caller.province().isPresent()) {
            throw Problem.of(LicenseProblem.DUTY_REQUIRED)
                    .detail(
                            "This needs the duty \"" + duty + "\" at the ministry; your token does not carry it.",
                            "此操作需要商务部的“" + duty + "”职责，您的令牌未载明该职责。")
                    .rule("AP-04", "DUR 4, 17")
                    .remedy("Let a person of the ministry with that duty do it.", "请由商务部具有该职责的人员办理。")
                    .exception();
        }
    }

    /**
     * Refuses provincial departments.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code DUTY_REQUIRED}
     */
    public static void requireMinistry(Caller caller) {
        if (caller.province().isPresent()) {
            throw Problem.of(LicenseProblem.DUTY_REQUIRED)
                    .detail(
                            "This is for the ministry itself, not for a provincial department.",
                            "此操作由商务部办理，省级商务主管部门无权办理。")
                    .rule("AP-04", "DUR 4, 17")
                    .remedy("Leave it to a person of the ministry.", "请由商务部人员办理。")
                    .exception();
        }
    }
}
