package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What control-list-service answers about announcements on their way, as far as pages show it. */
public final class MofcomListAnswers {

    private MofcomListAnswers() {}

    @TemplateData
    public record Drafts(List<Draft> items, String next) {}

    @TemplateData
    public record Draft(
            String id,
            Long version,
            String announcement,
            String titleZh,
            String titleEn,
            String state,
            List<String> editors,
            String submittedBy,
            String sentBackGround,
            String publishedBy,
            Integer edition,
            Instant createdAt,
            Instant editedAt,
            Integer errors,
            Integer warnings,
            List<Remark> findings) {}

    /** Something that is to be said about a document, at the JSON pointer of what it is about. */
    @TemplateData
    public record Remark(String severity, String pointer, Text detail, String rule, String source, Text remedy) {}

    @TemplateData
    public record Impact(
            String announcement,
            LocalDate effectiveFrom,
            List<Touched> entries,
            List<LocalDate> days,
            Boolean complete,
            Count counts) {}

    @TemplateData
    public record Touched(
            String code,
            String printedCode,
            String announcement,
            String nameZh,
            String nameEn,
            String how,
            LocalDate firstDay,
            String stateBefore,
            String stateAfter) {}

    @TemplateData
    public record Count(Integer records, Integer lines, Integer asAsked, Integer onEffect) {}
}
