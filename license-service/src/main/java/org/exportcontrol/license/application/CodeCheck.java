package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.clients.controllist.ControlList;

/** Asks the control list about the codes of an application before it is submitted, with no transaction open. */
@ApplicationScoped
class CodeCheck {

    private final ApplicationService applications;
    private final ControlList list;
    private final InstantSource clock;

    CodeCheck(ApplicationService applications, ControlList list, InstantSource clock) {
        this.applications = applications;
        this.list = list;
        this.clock = clock;
    }

    /**
     * @return the version whose codes were found to be in order; a state from which nothing can be submitted is not
     *     checked, the move itself refuses it
     * @throws org.exportcontrol.common.problem.ProblemException {@code CONTROL_CODE_NOT_OPERATIVE} with each such
     *     code, {@code NEIGHBOR_UNAVAILABLE}
     */
    long check(UUID id) {
        Application application = applications.read(id);
        if (application.state().canBecome(ApplicationState.SUBMITTED)) {
            List<Violation> violations = violations(application.content().lines());
            if (!violations.isEmpty()) {
                throw Problem.of(LicenseProblem.CONTROL_CODE_NOT_OPERATIVE)
                        .detail(
                                violations.size() + " control code(s) cannot be licensed today.",
                                "有 " + violations.size() + " 个管制编码当日不可申请许可。")
                        .violations(violations)
                        .exception();
            }
        }
        return application.version();
    }

    /** Each code that cannot be licensed today; asks a neighbor. */
    List<Violation> violations(List<Content.Line> lines) {
        LocalDate today = BusinessZone.today(clock);
        Map<String, Optional<Text>> asked = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> codes = lines.get(i).controlCodes();
            for (int j = 0; j < codes.size(); j++) {
                String pointer = "/lines/" + i + "/controlCodes/" + j;
                asked.computeIfAbsent(codes.get(j), code -> Optional.ofNullable(list.objection(code, today)))
                        .map(objection -> violation(pointer, objection))
                        .ifPresent(violations::add);
            }
        }
        return violations;
    }

    private static Violation violation(String pointer, Text objection) {
        return new Violation(
                pointer,
                objection,
                "CU-08",
                "A18",
                Text.of("Name the finest operative entry that the goods match.", "请填写货物所符合的、当日有效的最细条目。"));
    }
}
