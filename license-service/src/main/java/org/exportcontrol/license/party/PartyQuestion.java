package org.exportcontrol.license.party;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.security.Actor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whether a party with a similar name is the listed one. A named officer says so, with a ground, for a time. */
@Entity
class PartyQuestion {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "listing_id")
    private PartyListing listing;

    private String partyName;
    private String normalized;
    private String identifier;
    private String listedName;
    private BigDecimal similarity;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> words;

    @Enumerated(EnumType.STRING)
    private PartyQuestionState state;

    private Instant openedAt;
    private String decidedBy;
    private String decidedName;
    private LocalDate decidedOn;
    private String ground;
    private LocalDate validUntil;

    protected PartyQuestion() {}

    void decide(PartyQuestionState answer, Actor officer, String why, LocalDate day, LocalDate until) {
        state = answer;
        decidedBy = officer.subject();
        decidedName = officer.name();
        ground = why;
        decidedOn = day;
        validUntil = until;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PartyQuestionState state() {
        return state;
    }

    PartyListing listing() {
        return listing;
    }

    String normalized() {
        return normalized;
    }

    String identifier() {
        return identifier;
    }

    PartyQuestionResponse toResponse() {
        return new PartyQuestionResponse(
                id,
                listing.id(),
                listing.kind(),
                partyName,
                identifier.isEmpty() ? null : identifier,
                listedName,
                similarity.toPlainString(),
                words,
                state,
                openedAt,
                decidedName == null ? decidedBy : decidedName,
                decidedOn,
                ground,
                validUntil,
                version);
    }
}
