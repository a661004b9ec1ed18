package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What declaration-service answers customs alone, as far as pages show it. */
public final class CustomsAnswers {

    private CustomsAnswers() {}

    /** @param choices why, the one that counts first */
    @TemplateData
    public record Lane(
            String declaration, Long declarationVersion, String lane, List<Choice> choices, Assignment assignment) {}

    @TemplateData
    public record Choice(
            String lane, String how, String rule, Text reason, List<Draw> draws, String chosenBy, Instant chosenAt) {}

    @TemplateData
    public record Draw(String rule, String seed, BigDecimal threshold, BigDecimal draw) {}

    @TemplateData
    public record Assignment(String officer, Instant assignedAt, String assignedBy, String ground) {}

    @TemplateData
    public record Officer(String subject, String name, Boolean onDuty, Long openFiles) {}

    @TemplateData
    public record Inspection(
            String id,
            String hold,
            String ground,
            Instant orderedAt,
            String orderedBy,
            String outcome,
            String findings,
            List<DeclarationAnswers.Evidence> evidence,
            List<String> officers,
            LocalDate inspectedOn,
            Instant resultAt) {}

    @TemplateData
    public record Change(
            String id,
            String kind,
            String ground,
            String statement,
            String state,
            String waitingFor,
            Instant requestedAt,
            Instant decidedAt,
            String decisionGround,
            List<DeclarationAnswers.Violation> faults) {}

    @TemplateData
    public record Referrals(List<ReferralCase> items, String next) {}

    @TemplateData
    public record ReferralCase(String declaration, DeclarationAnswers.PenaltyReferralView referral) {}
}
