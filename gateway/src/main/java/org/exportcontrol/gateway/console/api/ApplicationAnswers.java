package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Text;

/** What license-service answers about applications, as far as pages show it. */
public final class ApplicationAnswers {

    private ApplicationAnswers() {}

    @TemplateData
    public record Applications(List<Application> items, String next) {}

    @TemplateData
    public record ApplicationCheck(Boolean ready, List<Violation> findings) {}

    @TemplateData
    public record UploadedDocument(
            String kind, String name, String sha256, Long sizeBytes, String mediaType, Instant uploadedAt) {}

    @TemplateData
    public record Eligibility(String organization, LocalDate on, List<TypeEligibility> types) {}

    @TemplateData
    public record Application(
            String id,
            String type,
            String state,
            Applicant applicant,
            List<ApplicationLine> lines,
            String destinationCountry,
            String importer,
            List<String> endUsers,
            String endUse,
            String customsOffice,
            LocalDate requestedValidUntil,
            List<Document> documents,
            List<PartyIdentifier> identifiers,
            Registration registration,
            LocalDate receivedOn,
            Supplement supplement,
            LocalDate acceptedOn,
            Course course,
            String notAcceptedGround,
            Review review,
            Decision decision,
            String licenseNumber,
            Long version) {}

    @TemplateData
    public record Violation(String pointer, Text detail, String rule, String source, Text remedy) {}

    @TemplateData
    public record TypeEligibility(String type, Boolean eligible, List<ConductBar> findings) {}

    @TemplateData
    public record Applicant(String organization, String name) {}

    @TemplateData
    public record ApplicationLine(
            Integer line,
            String basis,
            String notice,
            List<String> controlCodes,
            List<String> commodityCodes,
            String name,
            String quantity,
            String unit) {}

    @TemplateData
    public record Document(String kind, String name, String sha256, Long sizeBytes) {}

    @TemplateData
    public record PartyIdentifier(String name, String identifier) {}

    @TemplateData
    public record Registration(String movement, Map<String, String> facts) {}

    @TemplateData
    public record Supplement(LocalDate requestedOn, List<String> missing) {}

    @TemplateData
    public record Course(
            Boolean acceptedBySilence,
            LocalDate forwardedOn,
            Integer elapsed,
            Integer notCounted,
            Due due,
            Boolean overdue,
            Pause paused,
            List<Pause> pauses,
            Unlimited unlimited,
            List<Question> questions,
            Delivery delivery,
            Reconsideration reconsideration) {}

    @TemplateData
    public record Review(String recommendation, String opinion, String reviewer, LocalDate reviewedOn) {}

    @TemplateData
    public record Decision(
            String outcome, String grounds, Map<String, String> factors, LocalDate decidedOn, Text remedy) {}

    @TemplateData
    public record ConductBar(
            Boolean closes, Text detail, String rule, String source, Text remedy, LocalDate until, String entry) {}

    @TemplateData
    public record Due(LocalDate on, Boolean provisional) {}

    @TemplateData
    public record Pause(String ground, String reason, LocalDate from, LocalDate expectedUntil, LocalDate to) {}

    @TemplateData
    public record Unlimited(String ground, LocalDate since) {}

    @TemplateData
    public record Question(Integer number, String text, LocalDate askedOn, String answer, LocalDate answeredOn) {}

    @TemplateData
    public record Delivery(Due due, LocalDate on, String means) {}

    @TemplateData
    public record Reconsideration(String outcome, String reason, LocalDate decidedOn) {}
}
