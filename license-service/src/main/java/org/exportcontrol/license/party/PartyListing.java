package org.exportcontrol.license.party;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A party on the watch list or the control list of parties, for a time. */
@Entity
@Immutable
class PartyListing {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private ListingKind kind;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> names;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "party_listing_name", joinColumns = @JoinColumn(name = "listing_id"))
    @Column(name = "normalized")
    private Set<String> comparedNames;

    private String identifier;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String ground;
    private Instant listedAt;

    protected PartyListing() {}

    PartyListing(PartyListingRequest request, Instant listedAt) {
        this.kind = request.kind();
        this.measure = request.measure();
        this.names = List.copyOf(request.names());
        this.comparedNames = names.stream().map(PartyNames::normalized).collect(Collectors.toSet());
        this.identifier = request.identifier();
        this.validFrom = request.from();
        this.validTo = request.to();
        this.ground = request.ground();
        this.listedAt = listedAt;
    }

    /** Whether it names that party: by its identifier or by exactly one of its names. */
    boolean names(String partyName, String partyIdentifier) {
        return (partyIdentifier != null && partyIdentifier.equals(identifier))
                || comparedNames.contains(PartyNames.normalized(partyName));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ListingKind kind() {
        return kind;
    }

    Measure measure() {
        return measure;
    }

    List<String> names() {
        return names;
    }

    String identifier() {
        return identifier;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String ground() {
        return ground;
    }
}
