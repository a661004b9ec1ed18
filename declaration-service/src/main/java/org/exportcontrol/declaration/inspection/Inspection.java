package org.exportcontrol.declaration.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.Evidence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** An inspection of the goods (查验, CUL 28), ordered by an officer or by the lane. */
@Entity
@Table(name = "inspection")
public class Inspection {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Column(name = "hold_id", updatable = false)
    private UUID holdId;

    @Column(updatable = false)
    private String ground;

    @Column(name = "ordered_at", updatable = false)
    private Instant orderedAt;

    @Column(name = "ordered_by", updatable = false)
    private String orderedBy;

    @Enumerated(EnumType.STRING)
    private InspectionOutcome outcome;

    private String findings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;

    @Column(columnDefinition = "text[]")
    private String[] officers;

    @Column(name = "inspected_on")
    private LocalDate inspectedOn;

    @Column(name = "result_at")
    private Instant resultAt;

    protected Inspection() {}

    Inspection(UUID declarationId, UUID holdId, String ground, String by, Instant now) {
        this.declarationId = declarationId;
        this.holdId = holdId;
        this.ground = ground;
        this.orderedBy = by;
        this.orderedAt = now;
    }

    void found(InspectionResultRequest result, Instant at) {
        this.outcome = result.asDeclared() ? InspectionOutcome.AS_DECLARED : InspectionOutcome.DIFFERENT;
        this.findings = result.findings();
        this.evidence = List.copyOf(result.evidence());
        this.officers = result.officers().toArray(String[]::new);
        this.inspectedOn = result.inspectedOn();
        this.resultAt = at;
    }

    void cancel(Instant at) {
        this.outcome = InspectionOutcome.CANCELED;
        this.resultAt = at;
    }

    boolean isOpen() {
        return outcome == null;
    }

    UUID id() {
        return id;
    }

    UUID declarationId() {
        return declarationId;
    }

    UUID holdId() {
        return holdId;
    }

    LocalDate orderedOn() {
        return BusinessZone.dayOf(orderedAt);
    }

    View view() {
        return new View(
                id,
                holdId,
                ground,
                orderedAt,
                orderedBy,
                outcome,
                findings,
                evidence,
                officers == null ? null : List.of(officers),
                inspectedOn,
                resultAt);
    }

    /** @param orderedBy subject of the officer, or the worker that chose the lane */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            UUID hold,
            String ground,
            Instant orderedAt,
            String orderedBy,
            InspectionOutcome outcome,
            String findings,
            List<Evidence> evidence,
            List<String> officers,
            LocalDate inspectedOn,
            Instant resultAt) {}
}
