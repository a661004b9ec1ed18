package org.exportcontrol.declaration.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.DeclarationProblem;

/** A supervisor keeps the lane rules of the office; each change is audited. */
@ApplicationScoped
class LaneRuleService {

    private static final String SUBJECT = "lane-rule";

    private final LaneRules rules;
    private final AuditTrail trail;
    private final Caller caller;

    LaneRuleService(LaneRules rules, AuditTrail trail, Caller caller) {
        this.rules = rules;
        this.trail = trail;
        this.caller = caller;
    }

    @Transactional
    List<LaneRule.View> list() {
        return rules.all(office()).stream().map(LaneRule::view).toList();
    }

    @Transactional
    LaneRule.View read(UUID id) {
        return rules.findByIdOptional(id)
                .filter(rule ->
                        rule.customsOffice() == null || rule.customsOffice().equals(office()))
                .map(LaneRule::view)
                .orElseThrow(LaneRuleService::unknown);
    }

    @Transactional
    LaneRule.View add(LaneRuleRequest request) {
        CustomsDuty.requireSupervisor(caller);
        requireReadable(request);
        LaneRule rule = new LaneRule(office(), request);
        rules.persist(rule);
        record(rule, "added");
        return rule.view();
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code NOT_FOUND} for a rule of the suite or another office */
    @Transactional
    LaneRule.View change(UUID id, long expectedVersion, LaneRuleRequest request) {
        CustomsDuty.requireSupervisor(caller);
        LaneRule rule = rules.lockOwn(id, office()).orElseThrow(LaneRuleService::unknown);
        ETags.requireVersion(expectedVersion, rule.version());
        requireReadable(request);
        rule.change(request);
        record(rule, "changed");
        return rule.view();
    }

    private void record(LaneRule rule, String move) {
        rules.flush();
        trail.record(new AuditEntry(
                SUBJECT,
                rule.id().toString(),
                caller.actor(),
                move,
                rule.text().zh(),
                Map.of("version", rule.version(), "lane", rule.lane(), "conditions", rule.conditions()),
                Set.of(Audience.customsOffice(office()))));
    }

    private static void requireReadable(LaneRuleRequest request) {
        List<Violation> faults = new ArrayList<>();
        if (isBlank(request.text().en()) || isBlank(request.text().zh())) {
            faults.add(Violation.of("/text", Text.of("Say why in both languages.", "请以中英文说明理由。")));
        }
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            faults.add(Violation.of("/validTo", Text.of("The last day is before the first.", "截止日期早于起始日期。")));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(DeclarationProblem.CONTENT_REFUSED)
                    .detail(faults.get(0).detail())
                    .violations(faults)
                    .exception();
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private String office() {
        return caller.customsOffice().orElseThrow(LaneRuleService::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("Your office keeps no such rule.", "贵关区没有此项规则。")
                .exception();
    }
}
