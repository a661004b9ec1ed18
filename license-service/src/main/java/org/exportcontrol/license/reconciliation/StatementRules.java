package org.exportcontrol.license.reconciliation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/** What a part of a statement must obey. */
final class StatementRules {

    /** Clocks of two services differ a little. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private StatementRules() {}

    /** @throws org.exportcontrol.common.problem.ProblemException {@code VALIDATION_FAILED} with all that is wrong */
    static void check(StatementRequest part, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (part.part() > part.parts()) {
            violations.add(Violation.of("/part", Text.of("There is no part beyond the last.", "部分编号超过总数。")));
        }
        if (part.takenAt().isAfter(now.plus(SKEW))) {
            violations.add(Violation.of("/takenAt", Text.of("It lies in the future.", "时间晚于当前时刻。")));
        }
        Set<List<?>> seen = new HashSet<>();
        for (int i = 0; i < part.items().size(); i++) {
            StatementRequest.Item item = part.items().get(i);
            boolean nothing = new BigDecimal(item.heldKilograms()).signum() == 0
                    && new BigDecimal(item.usedKilograms()).signum() == 0;
            if (nothing) {
                violations.add(Violation.of(
                        "/items/" + i, Text.of("Nothing is held and nothing used: leave it out.", "占用和核销均为零的项不应列入。")));
            }
            if (!seen.add(List.of(item.declarationId(), item.goodsLine(), item.licenseNumber(), item.licenseLine()))) {
                violations.add(Violation.of("/items/" + i, Text.of("The line is named twice.", "该项重复。")));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail(violations.get(0).detail())
                    .violations(violations)
                    .exception();
        }
    }
}
