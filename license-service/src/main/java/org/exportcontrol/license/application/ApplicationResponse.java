package org.exportcontrol.license.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.issued.Registration;
import org.exportcontrol.license.measure.Mass;
import org.exportcontrol.license.party.PartyIdentifier;
import org.exportcontrol.license.retention.LegalHold;

/**
 * An application.
 *
 * @param receivedOn day the papers came in, last time
 * @param supplement what was missing, told once
 * @param course what happened since acceptance, with the clock of the decision; null before it
 * @param review the examiner's view; null for applicants, who see the decision
 * @param licenseNumber of the license that was granted
 * @param legalHold why the file is kept beyond its years; for the ministry itself, absent while it is not
 */
public record ApplicationResponse(
        UUID id,
        LicenseType type,
        ApplicationState state,
        Applicant applicant,
        List<ApplicationRequest.Line> lines,
        String destinationCountry,
        String importer,
        List<String> endUsers,
        String endUse,
        String customsOffice,
        LocalDate requestedValidUntil,
        List<ApplicationRequest.Document> documents,
        List<PartyIdentifier> identifiers,
        Registration registration,
        LocalDate receivedOn,
        Supplement supplement,
        LocalDate acceptedOn,
        CourseResponse course,
        String notAcceptedGround,
        Review review,
        Decision decision,
        String licenseNumber,
        @JsonInclude(JsonInclude.Include.NON_NULL) LegalHold legalHold,
        long version) {

    /** Who applies; {@code organization} is its unified social credit code. */
    public record Applicant(String organization, String name) {}

    /** Papers asked for once (AP-05). */
    public record Supplement(LocalDate requestedOn, List<String> missing) {}

    /** What the examiner found; {@code reviewer} is the subject of that person. */
    public record Review(Outcome recommendation, String opinion, String reviewer, LocalDate reviewedOn) {}

    /** The decision; {@code remedy} says what can be done against a refusal, in both languages. */
    public record Decision(
            Outcome outcome, String grounds, Map<DecisionFactor, String> factors, LocalDate decidedOn, Text remedy) {}

    /**
     * @param forAuthority whether what was weighed before the decision may be shown
     */
    static ApplicationResponse from(Application application, CourseResponse course, boolean forAuthority) {
        Content content = application.content();
        return new ApplicationResponse(
                application.id(),
                content.type(),
                application.state(),
                new Applicant(application.applicantOrganization(), content.applicantName()),
                content.lines().stream().map(ApplicationResponse::line).toList(),
                content.destinationCountry(),
                content.importer(),
                content.endUsers(),
                content.endUse(),
                content.customsOffice(),
                content.requestedValidUntil(),
                content.documents().stream().map(ApplicationResponse::document).toList(),
                content.identifiers(),
                content.registration(),
                application.receivedOn(),
                supplement(application.supplement()),
                application.acceptedOn(),
                course,
                application.notAcceptedGround(),
                forAuthority ? review(application.review()) : null,
                decision(application.decision()),
                application.licenseNumber(),
                forAuthority ? application.legalHold() : null,
                application.version());
    }

    private static ApplicationRequest.Line line(Content.Line line) {
        return new ApplicationRequest.Line(
                line.line(),
                line.basis(),
                line.notice(),
                line.controlCodes(),
                line.commodityCodes(),
                line.name(),
                Mass.plain(line.quantity()),
                line.unit());
    }

    private static ApplicationRequest.Document document(Content.Document document) {
        return new ApplicationRequest.Document(
                document.kind(), document.name(), document.sha256(), document.sizeBytes());
    }

    private static Supplement supplement(Findings.Supplement asked) {
        return asked == null ? null : new Supplement(asked.requestedOn(), asked.missing());
    }

    private static Review review(Findings.Review found) {
        return found == null
                ? null
                : new Review(found.recommendation(), found.opinion(), found.reviewer(), found.reviewedOn());
    }

    private static Decision decision(Findings.Decision decided) {
        return decided == null
                ? null
                : new Decision(
                        decided.outcome(), decided.grounds(), decided.factors(), decided.decidedOn(), decided.remedy());
    }
}
