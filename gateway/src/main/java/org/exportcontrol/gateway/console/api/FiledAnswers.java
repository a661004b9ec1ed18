package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What license-service answers about changes of licenses and reports on them, as far as pages show it. */
public final class FiledAnswers {

    private FiledAnswers() {}

    @TemplateData
    public record Changes(List<Change> items, String next) {}

    @TemplateData
    public record Change(
            String id,
            String licenseNumber,
            String state,
            Wishes wishes,
            String reason,
            LocalDate filedOn,
            LocalDate acceptedOn,
            ApplicationAnswers.Due due,
            LocalDate endedOn,
            String grounds,
            String newNumber,
            Long version) {

        /** Whether nobody has decided on it. */
        public boolean open() {
            return state.equals("FILED") || state.equals("ACCEPTED");
        }
    }

    /** What is to change; the rest stays and is null. */
    @TemplateData
    public record Wishes(String holderName, String importer, String customsOffice, LocalDate validTo) {}

    @TemplateData
    public record Reports(List<Report> items, String next) {}

    @TemplateData
    public record Report(
            String id,
            String licenseNumber,
            LicenseAnswers.Holder holder,
            String kind,
            String rule,
            String source,
            String state,
            LocalDate day,
            LocalDate until,
            String details,
            List<String> circumstances,
            String declarationId,
            List<ReportedLine> lines,
            Boolean agrees,
            Boolean pausedLicense,
            Text consequence,
            LocalDate filedOn,
            Waiting waiting,
            ReportDecision decision,
            Long version) {}

    /** @param difference of what was used and what was reported; null where nothing differs */
    @TemplateData
    public record ReportedLine(
            Integer line,
            String name,
            String quantity,
            String unit,
            String balanceUnit,
            String reported,
            String used,
            String difference) {}

    @TemplateData
    public record Waiting(LocalDate since, Integer workingDays, Text limit) {}

    @TemplateData
    public record ReportDecision(String outcome, String ground, String reason, LocalDate decidedOn) {}

    /** A report begun from the ledger. */
    @TemplateData
    public record Prefill(
            String declarationNumber,
            LocalDate releasedOn,
            List<PrefilledLine> lines,
            List<LicenseAnswers.Condition> conditions) {}

    @TemplateData
    public record PrefilledLine(Integer line, String name, String unit, String used, String reported) {}
}
