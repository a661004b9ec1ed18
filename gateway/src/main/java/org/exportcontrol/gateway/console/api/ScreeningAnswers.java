package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What control-list-service finds on goods, as far as pages show it. */
public final class ScreeningAnswers {

    private ScreeningAnswers() {}

    @TemplateData
    public record Screening(
            ListAnswers.Edition edition, LocalDate asOf, Instant knownAt, List<LineFinding> lines, CatchAll catchAll) {}

    @TemplateData
    public record LineFinding(
            Integer line,
            String finding,
            Boolean generally,
            Requirement requirement,
            List<Match> matches,
            List<String> acceptedCodes,
            List<NotKnown> listNotKnown,
            List<Near> near,
            String remark,
            List<Nearest> nearest,
            List<Missing> missing,
            List<TraceRow> trace,
            TariffHint tariffHint) {}

    @TemplateData
    public record CatchAll(Text hint, String rule, String source) {}

    @TemplateData
    public record Requirement(String kind, String rule, String source) {}

    @TemplateData
    public record Match(
            String code,
            String printedCode,
            String nameZh,
            String nameEn,
            String state,
            String announcement,
            LocalDate effectiveFrom,
            Boolean fallback) {}

    @TemplateData
    public record NotKnown(String code, String announcement, String state, Text what) {}

    @TemplateData
    public record Near(
            String code, String announcement, String nameZh, String nameEn, List<NearParameter> parameters) {}

    @TemplateData
    public record Nearest(
            String code,
            String nameZh,
            String nameEn,
            String state,
            String announcement,
            LocalDate effectiveFrom,
            List<Text> failed) {}

    @TemplateData
    public record Missing(String pointer, Text what) {}

    @TemplateData
    public record TraceRow(
            String pointer,
            String candidate,
            Text condition,
            String given,
            String result,
            String rule,
            String source) {}

    @TemplateData
    public record TariffHint(
            String commodityCode,
            List<String> mayHold,
            List<String> supervisionCodes,
            String source,
            LocalDate from,
            LocalDate to) {}

    @TemplateData
    public record NearParameter(String name, Text limit, String given, String result, BigDecimal off) {}
}
