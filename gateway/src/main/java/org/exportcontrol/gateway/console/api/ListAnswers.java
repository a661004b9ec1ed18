package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Text;

/** What control-list-service answers about the list, as far as pages show it. */
public final class ListAnswers {

    private ListAnswers() {}

    @TemplateData
    public record Entries(Edition edition, LocalDate asOf, Instant knownAt, List<Entry> items, String next) {}

    @TemplateData
    public record EntryAnswer(
            String parent,
            Boolean temporary,
            String code,
            String announcedBy,
            String notes,
            LocalDate publishedOn,
            List<String> referenceTariffItems,
            String casNumber,
            LocalDate effectiveTo,
            Boolean incomplete,
            String state,
            Suspension suspension,
            Map<String, String> verification,
            String element,
            String announcement,
            Boolean inDoubt,
            String nameZh,
            Reading reading,
            String nameEn,
            List<String> referenceCommodityCodes,
            Boolean leaf,
            List<Map<String, String>> technicalParameters,
            String commodityCodesFrom,
            String form,
            String printedCode,
            List<String> conditions,
            LocalDate effectiveFrom,
            Edition edition,
            LocalDate asOf,
            Instant knownAt) {}

    @TemplateData
    public record History(
            Edition edition,
            Instant knownAt,
            String code,
            String printedCode,
            String announcement,
            LocalDate publishedOn,
            List<StateStretch> states,
            List<Version> versions,
            List<Suspension> suspensions,
            List<Edition> recorded) {}

    @TemplateData
    public record Comparison(Side from, Side to, List<Difference> items) {}

    @TemplateData
    public record Found(
            Edition edition, LocalDate asOf, Instant knownAt, Integer found, List<Hit> items, String next) {}

    @TemplateData
    public record Announcements(List<Announcement> items, String next) {}

    @TemplateData
    public record Edition(Integer number, String announcement, Instant recordedAt) {}

    @TemplateData
    public record Entry(
            String code,
            String printedCode,
            String parent,
            String nameZh,
            String nameEn,
            String element,
            String form,
            String casNumber,
            String state,
            Boolean inDoubt,
            String announcement,
            String announcedBy,
            LocalDate publishedOn,
            LocalDate effectiveFrom,
            LocalDate effectiveTo,
            Boolean temporary,
            Suspension suspension,
            List<String> referenceCommodityCodes,
            List<String> referenceTariffItems,
            String commodityCodesFrom,
            List<Map<String, String>> technicalParameters,
            List<String> conditions,
            Boolean leaf,
            Boolean incomplete,
            Reading reading,
            Map<String, String> verification,
            String notes) {}

    @TemplateData
    public record Suspension(
            LocalDate from,
            String fromBoundary,
            LocalDate until,
            String untilBoundary,
            LocalDate resumedOn,
            String announcedBy,
            String endAnnouncedBy) {}

    @TemplateData
    public record Reading(Text prose, Text incomplete, String rule, String source, Boolean fallback) {}

    @TemplateData
    public record StateStretch(LocalDate from, LocalDate to, String state, Boolean inDoubt) {}

    @TemplateData
    public record Version(
            LocalDate from,
            LocalDate to,
            String announcedBy,
            String nameZh,
            String nameEn,
            List<String> referenceCommodityCodes,
            List<String> referenceTariffItems,
            List<String> changed) {}

    @TemplateData
    public record Side(LocalDate asOf, Instant knownAt, Edition edition) {}

    @TemplateData
    public record Difference(
            String code,
            String printedCode,
            String announcement,
            String nameZh,
            String nameEn,
            List<String> kinds,
            String stateBefore,
            String stateAfter,
            Boolean inDoubtBefore,
            Boolean inDoubtAfter,
            List<String> changed) {}

    @TemplateData
    public record Hit(String by, Entry entry) {}

    @TemplateData
    public record Announcement(
            String id,
            String numberZh,
            String numberEn,
            String titleZh,
            String titleEn,
            LocalDate publishedOn,
            LocalDate effectiveFrom,
            LocalDate effectiveTo,
            Edition edition) {}
}
