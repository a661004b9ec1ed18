package org.exportcontrol.declaration.lane;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** Which lane a declaration was given, and why. The latest one counts; none is ever changed. */
@Entity
@Table(name = "lane_choice")
public class LaneChoice {

    /** Who or what chose. */
    public enum How {
        /** The conditions of a rule. */
        RULE,
        /** The same, and a draw. */
        DRAW,
        /** No rule spoke. */
        NO_RULE,
        SUPERVISOR
    }

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "declaration_id", updatable = false)
    private UUID declarationId;

    @Column(name = "chosen_at", updatable = false)
    private Instant chosenAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Lane lane;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private How how;

    @Column(name = "rule_id", updatable = false)
    private UUID ruleId;

    @Column(name = "rule_version", updatable = false)
    private Long ruleVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Text reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<LaneDraw> draws;

    @Column(name = "hold_id", updatable = false)
    private UUID holdId;

    @Column(name = "chosen_by", updatable = false)
    private String chosenBy;

    protected LaneChoice() {}

    /** @param holdId the hold that the lane opened; null where it opened none */
    LaneChoice(UUID declarationId, Chosen chosen, UUID holdId, String by, Instant at) {
        this.declarationId = declarationId;
        this.lane = chosen.lane();
        this.how = chosen.how();
        this.ruleId = chosen.ruleId();
        this.ruleVersion = chosen.ruleVersion();
        this.reason = chosen.reason();
        this.draws = List.copyOf(chosen.draws());
        this.holdId = holdId;
        this.chosenBy = by;
        this.chosenAt = at;
    }

    /**
     * A lane with its reason, before it takes effect.
     *
     * @param draws all that were made, also those by which a rule did not speak
     */
    record Chosen(Lane lane, How how, UUID ruleId, Long ruleVersion, Text reason, List<LaneDraw> draws) {}

    Lane lane() {
        return lane;
    }

    UUID holdId() {
        return holdId;
    }

    View view() {
        return new View(lane, how, ruleId, ruleVersion, reason, draws, holdId, chosenBy, chosenAt);
    }

    /** For customs only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            Lane lane,
            How how,
            UUID rule,
            Long ruleVersion,
            Text reason,
            List<LaneDraw> draws,
            UUID hold,
            String chosenBy,
            Instant chosenAt) {}
}
