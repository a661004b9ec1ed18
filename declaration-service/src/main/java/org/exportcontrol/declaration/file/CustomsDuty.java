package org.exportcontrol.declaration.file;

import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;

/** Gates are passed by officers only: a supervisor moves lanes and reassigns, and passes none. */
public final class CustomsDuty {

    private CustomsDuty() {}

    /** @throws org.exportcontrol.common.problem.ProblemException {@code DUTY_REQUIRED} for any other caller */
    public static void requireSupervisor(Caller caller) {
        if (!caller.hasDuty(Duties.SUPERVISOR)) {
            throw Problem.of(DeclarationProblem.DUTY_REQUIRED)
                    .detail("This is for a customs supervisor (duty \"supervisor\").", "此项仅限具有“supervisor”职责的海关主管办理。")
                    .remedy("Ask a supervisor of the customs office.", "请由该关区的主管办理。")
                    .exception();
        }
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code DUTY_REQUIRED} for any other caller */
    public static void requireOfficer(Caller caller) {
        if (!caller.hasDuty(Duties.OFFICER)) {
            throw Problem.of(DeclarationProblem.DUTY_REQUIRED)
                    .detail(
                            "Only a customs officer on duty \"officer\" passes a gate; a supervisor does not.",
                            "只有具有“officer”职责的关员才能办理此项，主管不能。")
                    .remedy("Ask an officer of the customs office.", "请由该关区的关员办理。")
                    .exception();
        }
    }
}
