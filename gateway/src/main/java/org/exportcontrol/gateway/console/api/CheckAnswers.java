package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What declaration-service foresees for a draft, as far as pages show it. */
public final class CheckAnswers {

    private CheckAnswers() {}

    @TemplateData
    public record Check(
            String id,
            Long version,
            LocalDate day,
            String outcome,
            List<DeclarationAnswers.Violation> faults,
            DeclarationAnswers.Remark remark,
            DeclarationAnswers.ListEdition list,
            List<DeclarationAnswers.Screened> screening,
            List<DeclarationAnswers.RulingView> rulings,
            List<HoldAhead> holds,
            List<LicenseVerdict> licenses,
            List<PartyFound> parties,
            DestinationFound destination,
            List<Unanswered> unanswered) {}

    @TemplateData
    public record HoldAhead(String kind, String rule, String source, Text reason) {}

    @TemplateData
    public record LicenseVerdict(
            Integer line, String licenseNumber, Integer licenseLine, Boolean covers, List<LicenseFailure> failures) {}

    @TemplateData
    public record PartyFound(String role, String name, String finding) {}

    @TemplateData
    public record DestinationFound(String country, String finding) {}

    @TemplateData
    public record Unanswered(String step, String waitingFor, Text reason) {}

    @TemplateData
    public record LicenseFailure(String check, String rule, String source, Text detail, Text remedy) {}
}
