package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What declaration-service answers about identifications, as far as pages show it. */
public final class MofcomDeclarationAnswers {

    private MofcomDeclarationAnswers() {}

    @TemplateData
    public record Identifications(List<IdentificationCase> items) {}

    @TemplateData
    public record IdentificationCase(
            String declaration, String declarationNumber, Long declarationVersion, Identification identification) {}

    @TemplateData
    public record Identification(
            String id,
            String question,
            List<Integer> lines,
            Instant requestedAt,
            Elapsed elapsed,
            List<Entrustment> entrustments,
            Boolean controlled,
            List<String> controlCodes,
            String reasoning,
            Instant concludedAt) {}

    @TemplateData
    public record Elapsed(
            LocalDate since, Integer workingDays, Boolean running, Text text, String rule, String source) {}

    @TemplateData
    public record Entrustment(
            String id,
            String kind,
            String name,
            String task,
            Instant entrustedAt,
            String opinion,
            List<String> papers,
            String withdrawnGround,
            Instant endedAt) {}
}
