package org.exportcontrol.declaration.lane;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** A rule by which declarations get their lane. The first one that speaks decides. */
@Entity
@Table(name = "lane_rule")
public class LaneRule {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private long version;

    @Column(name = "customs_office", updatable = false)
    private String customsOffice;

    private int priority;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    @JdbcTypeCode(SqlTypes.JSON)
    private LaneConditions conditions;

    @Column(precision = 9, scale = 8)
    private BigDecimal share;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text text;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected LaneRule() {}

    LaneRule(String customsOffice, LaneRuleRequest request) {
        this.customsOffice = customsOffice;
        change(request);
    }

    void change(LaneRuleRequest request) {
        this.version++;
        this.priority = request.priority();
        this.lane = request.lane();
        this.conditions = request.conditions();
        this.share = request.share();
        this.text = request.text();
        this.validFrom = request.validFrom();
        this.validTo = request.validTo();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String customsOffice() {
        return customsOffice;
    }

    Lane lane() {
        return lane;
    }

    LaneConditions conditions() {
        return conditions;
    }

    BigDecimal share() {
        return share;
    }

    Text text() {
        return text;
    }

    View view() {
        return new View(id, version, customsOffice, priority, lane, conditions, share, text, validFrom, validTo);
    }

    /**
     * @param version also the ETag, to be sent as If-Match
     * @param customsOffice the office that keeps it; absent for those that come with the suite and count everywhere
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            long version,
            String customsOffice,
            int priority,
            Lane lane,
            LaneConditions conditions,
            BigDecimal share,
            Text text,
            LocalDate validFrom,
            LocalDate validTo) {}
}
