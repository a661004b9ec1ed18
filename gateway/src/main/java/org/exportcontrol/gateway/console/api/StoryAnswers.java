package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Text;

/** What declaration-service tells about the course of a file, as far as pages show it. */
public final class StoryAnswers {

    private StoryAnswers() {}

    @TemplateData
    public record Story(
            String declaration,
            String number,
            Long version,
            String state,
            Text stateText,
            Instant told,
            List<StoryEntry> entries,
            List<Waiting> waitingFor) {}

    @TemplateData
    public record StoryEntry(
            Instant at,
            String kind,
            Text what,
            Text why,
            String words,
            Who by,
            String rule,
            String source,
            Map<String, String> references) {}

    @TemplateData
    public record Waiting(
            Text what,
            String owner,
            Instant since,
            LocalDate dueOn,
            Boolean dueProvisional,
            DeclarationAnswers.Elapsed elapsed,
            String rule,
            String source) {}

    @TemplateData
    public record Who(String role, String name, String organization) {}
}
