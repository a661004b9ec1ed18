package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What license-service answers to the ministry alone, as far as pages show it. */
public final class MofcomAnswers {

    private MofcomAnswers() {}

    @TemplateData
    public record WorkQueue(List<WorkItem> items, String next) {}

    @TemplateData
    public record WorkItem(
            String kind,
            String id,
            String type,
            String organization,
            String name,
            String state,
            String waitingFor,
            LocalDate since,
            ApplicationAnswers.Due due,
            Boolean overdue,
            Integer elapsed) {}

    @TemplateData
    public record Listings(List<Listing> items, String next) {}

    @TemplateData
    public record Listing(
            String id,
            String kind,
            List<String> names,
            List<String> identifiers,
            List<String> measures,
            LocalDate from,
            LocalDate to,
            String ground,
            LocalDate endedOn,
            Long version) {}

    @TemplateData
    public record PartyQuestions(List<PartyQuestion> items, String next) {}

    @TemplateData
    public record PartyQuestion(
            String id,
            String listing,
            String kind,
            String partyName,
            String identifier,
            String listedName,
            String similarity,
            List<String> words,
            String state,
            Instant openedAt,
            String decidedBy,
            LocalDate decidedOn,
            String ground,
            LocalDate validUntil,
            Long version) {}

    @TemplateData
    public record Statistics(LocalDate from, LocalDate to, List<OfType> types) {}

    /**
     * Decisions on one type of license.
     *
     * @param median working days from acceptance to decision; null without a decision
     * @param ninetieth the same for the 90th percentile
     */
    @TemplateData
    public record OfType(
            String type, Integer granted, Integer refused, Integer median, Integer ninetieth, Integer late) {}
}
