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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A party on the watch list or the control list of parties, for a time. Only its end is entered later. */
@Entity
class PartyListing {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ListingKind kind;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Measure> measures;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> names;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "party_listing_name", joinColumns = @JoinColumn(name = "listing_id"))
    private Set<ListedName> comparedNames;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "party_listing_identifier", joinColumns = @JoinColumn(name = "listing_id"))
    @Column(name = "identifier")
    private Set<String> identifiers;

    @Column(updatable = false)
    private LocalDate validFrom;

    private LocalDate validTo;

    @Column(updatable = false)
    private String ground;

    @Column(updatable = false)
    private Instant listedAt;

    private LocalDate endedOn;
    // Day it worked on running licenses; a listing may begin later than it is entered.
    private LocalDate actedOn;

    protected PartyListing() {}

    PartyListing(PartyListingRequest request, Instant listedAt) {
        this.kind = request.kind();
        this.measures = request.measures() == null ? List.of() : List.copyOf(new LinkedHashSet<>(request.measures()));
        this.names = List.copyOf(request.names());
        this.comparedNames = names.stream().map(ListedName::of).collect(Collectors.toSet());
        this.identifiers = request.identifiers() == null ? Set.of() : Set.copyOf(request.identifiers());
        this.validFrom = request.from();
        this.validTo = request.to();
        this.ground = request.ground();
        this.listedAt = listedAt;
    }

    /** The party is off the list after that day. */
    void endAfter(LocalDate last, LocalDate today) {
        validTo = last;
        endedOn = today;
    }

    boolean isInEffect(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    void acted(LocalDate day) {
        actedOn = day;
    }

    boolean hasName(String normalized) {
        return comparedNames.stream().anyMatch(name -> name.normalized().equals(normalized));
    }

    Set<String> normalizedNames() {
        return comparedNames.stream().map(ListedName::normalized).collect(Collectors.toSet());
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

    List<Measure> measures() {
        return measures;
    }

    List<String> names() {
        return names;
    }

    Set<String> identifiers() {
        return identifiers;
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

    LocalDate endedOn() {
        return endedOn;
    }

    LocalDate actedOn() {
        return actedOn;
    }
}
