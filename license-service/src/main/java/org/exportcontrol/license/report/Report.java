package org.exportcontrol.license.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseGround;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A report of a holder on its license. What was reported is fixed; only its state and its decision are added. */
@Entity
@DynamicUpdate
class Report {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "license_id")
    private License license;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private String details;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Circumstance> circumstances;

    private UUID declarationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReportedLine> lines;

    private UUID corrects;
    private boolean pausedLicense;
    private LocalDate filedOn;
    private String filedBy;

    @Enumerated(EnumType.STRING)
    private ReportOutcome outcome;

    @Enumerated(EnumType.STRING)
    private LicenseGround ground;

    private String reason;
    private String decidedBy;
    private String decidedName;
    private LocalDate decidedOn;

    protected Report() {}

    Report(License license, ReportRequest request, List<ReportedLine> lines, LocalDate today, String person) {
        this.license = license;
        this.kind = request.kind();
        this.state = kind.isOfGoods() ? ReportState.RECORDED : ReportState.OPEN;
        this.firstDay = request.day();
        this.lastDay = request.until();
        this.details = request.details();
        this.circumstances = request.circumstances() == null ? List.of() : List.copyOf(request.circumstances());
        this.declarationId = request.declarationId();
        this.lines = List.copyOf(lines);
        this.corrects = request.corrects();
        this.filedOn = today;
        this.filedBy = person;
    }

    /** It was this report from which on the license rests. */
    void pausedItsLicense() {
        pausedLicense = true;
    }

    void close(ReportDecisionRequest decision, LocalDate day, Actor person) {
        if (state != ReportState.OPEN) {
            throw Problem.of(LicenseProblem.ILLEGAL_MOVE)
                    .detail("The report is " + state + ".", "该报告的状态为 " + state + "。")
                    .rule(kind.rule(), kind.source())
                    .remedy("Only an open report is decided; read it again.", "只能对待决定的报告作出决定，请重新读取。")
                    .exception();
        }
        state = ReportState.CLOSED;
        outcome = decision.outcome();
        ground = decision.ground();
        reason = decision.reason();
        decidedBy = person.subject();
        decidedName = person.name();
        decidedOn = day;
    }

    /** A later report takes its place. */
    void correct() {
        state = ReportState.CORRECTED;
    }

    /** Who may see its events and audit rows: customs hears of the license's moves. */
    Set<String> audience() {
        return Set.of(Audience.organization(license.holderOrganization()), Audience.MOFCOM);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    License license() {
        return license;
    }

    ReportKind kind() {
        return kind;
    }

    ReportState state() {
        return state;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String details() {
        return details;
    }

    List<Circumstance> circumstances() {
        return circumstances;
    }

    UUID declarationId() {
        return declarationId;
    }

    List<ReportedLine> lines() {
        return lines;
    }

    UUID corrects() {
        return corrects;
    }

    boolean hasPausedItsLicense() {
        return pausedLicense;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    /** The decision as it is told; null before. */
    ReportResponse.Decision decision() {
        return outcome == null
                ? null
                : new ReportResponse.Decision(
                        outcome, ground, reason, decidedName == null ? decidedBy : decidedName, decidedOn);
    }
}
