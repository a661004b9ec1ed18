package org.exportcontrol.license.application;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.issued.Registration;
import org.exportcontrol.license.party.PartyIdentifier;
import org.exportcontrol.license.retention.LegalHold;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** An application for a license, from the draft to the decision. Each verb is one move; an illegal one is refused. */
@Entity
class Application {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private LicenseType type;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.DRAFT;

    private String applicantOrganization;
    private String applicantName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Content.Line> lines;

    private String destinationCountry;
    private String importer;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> endUsers;

    private String endUse;
    private String customsOffice;
    private LocalDate requestedValidUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Content.Document> documents;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PartyIdentifier> identifiers;

    @JdbcTypeCode(SqlTypes.JSON)
    private Registration registration;

    private Instant editedAt;
    private LocalDate receivedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Findings.Supplement supplement;

    private LocalDate acceptedOn;
    private String notAcceptedGround;
    private LocalDate withdrawnOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Findings.Review review;

    @JdbcTypeCode(SqlTypes.JSON)
    private Findings.Decision decision;

    private String licenseNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private LegalHold legalHold;

    @Embedded
    private Course course = new Course();

    protected Application() {}

    Application(String applicantOrganization, Content content, Instant at) {
        this.applicantOrganization = applicantOrganization;
        fill(content, at);
    }

    void edit(Content content, Instant at) {
        requireEditable();
        fill(content, at);
    }

    /** Refuses what would alter papers that are with the authority. */
    void requireEditable() {
        if (!state.isEditable()) {
            throw illegal(
                    "An application in state " + state + " can no longer be edited.", "状态为 " + state + " 的申请不得再修改。");
        }
    }

    /** Hands the papers in; also again after a supplement was asked for. */
    void submit(LocalDate today) {
        become(ApplicationState.SUBMITTED);
        receivedOn = today;
    }

    void requestSupplement(Findings.Supplement asked) {
        become(ApplicationState.SUPPLEMENT_REQUESTED);
        supplement = asked;
    }

    void accept(LocalDate day) {
        become(ApplicationState.ACCEPTED);
        acceptedOn = day;
    }

    /** The clock stands still; it may do so again later. */
    void pause(Course.Pause begun) {
        become(ApplicationState.PAUSED);
        course.pause(begun);
    }

    /** The clock goes on where it stood. */
    void resume(LocalDate day) {
        become(review == null ? ApplicationState.ACCEPTED : ApplicationState.UNDER_REVIEW);
        course.resume(day);
    }

    void notAccept(String ground) {
        become(ApplicationState.NOT_ACCEPTED);
        notAcceptedGround = ground;
    }

    void review(Findings.Review found) {
        become(ApplicationState.UNDER_REVIEW);
        review = found;
    }

    void grant(Findings.Decision decided, String number) {
        become(ApplicationState.GRANTED);
        decision = decided;
        licenseNumber = number;
    }

    void refuse(Findings.Decision decided) {
        become(ApplicationState.REFUSED);
        decision = decided;
    }

    void withdraw(LocalDate day) {
        become(ApplicationState.WITHDRAWN);
        withdrawnOn = day;
        course.resume(day);
    }

    /** Refuses a move that is not legal from the present state. */
    void requireCanBecome(ApplicationState target) {
        if (!state.canBecome(target)) {
            throw illegal(
                    "An application in state " + state + " cannot become " + target + ", only " + state.next() + ".",
                    "状态为 " + state + " 的申请不能变为 " + target + "，只能变为 " + state.next() + "。");
        }
    }

    boolean wasReviewedBy(String subject) {
        return review != null && review.reviewer().equals(subject);
    }

    private void become(ApplicationState target) {
        requireCanBecome(target);
        state = target;
    }

    /** A move that does not fit the present state. */
    RuntimeException illegal(String en, String zh) {
        return Problem.of(LicenseProblem.ILLEGAL_MOVE)
                .detail(en, zh)
                .rule("AP-04", "DUR 17")
                .remedy("Read the application again and act on its present state.", "请重新读取申请，并按其当前状态办理。")
                .exception();
    }

    private void fill(Content content, Instant at) {
        editedAt = at; // an edit that changes nothing else is a move with a version of its own too
        type = content.type();
        applicantName = content.applicantName();
        lines = content.lines();
        destinationCountry = content.destinationCountry();
        importer = content.importer();
        endUsers = content.endUsers();
        endUse = content.endUse();
        customsOffice = content.customsOffice();
        requestedValidUntil = content.requestedValidUntil();
        documents = content.documents();
        identifiers = content.identifiers();
        registration = content.registration();
    }

    /** Keeps the file beyond its years; null lets it go by them again. */
    void keepBy(LegalHold hold) {
        legalHold = hold;
    }

    LegalHold legalHold() {
        return legalHold;
    }

    Content content() {
        return new Content(
                type,
                applicantName,
                lines,
                destinationCountry,
                importer,
                endUsers,
                endUse,
                customsOffice,
                requestedValidUntil,
                documents,
                identifiers,
                registration);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ApplicationState state() {
        return state;
    }

    String applicantOrganization() {
        return applicantOrganization;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    Findings.Supplement supplement() {
        return supplement;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** Day of the decision or of the withdrawal; null while the case is open. */
    LocalDate endedOn() {
        return decision == null ? withdrawnOn : decision.decidedOn();
    }

    Course course() {
        return course;
    }

    String notAcceptedGround() {
        return notAcceptedGround;
    }

    Findings.Review review() {
        return review;
    }

    Findings.Decision decision() {
        return decision;
    }

    String licenseNumber() {
        return licenseNumber;
    }
}
