package org.exportcontrol.license.issued;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.license.ledger.LineBalance;
import org.exportcontrol.license.party.NamedParty;
import org.exportcontrol.license.party.PartyIdentifier;
import org.exportcontrol.license.retention.LegalHold;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A granted license. What was granted is fixed; only its stored state and its version move, under its row lock. */
@Entity
@DynamicUpdate
public class License {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String number;

    // Counted by hand under the row lock: bookings in the ledger are moves of the license too.
    private long version;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private LicenseType type;

    @Enumerated(EnumType.STRING)
    private LicenseState state;

    @Column(updatable = false)
    private UUID applicationId;

    @Column(updatable = false)
    private String holderOrganization;

    @Column(updatable = false)
    private String holderName;

    @OneToMany(mappedBy = "license", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("line")
    private List<LicenseLine> lines = new ArrayList<>();

    @Column(updatable = false)
    private String destinationCountry;

    @Column(updatable = false)
    private String importer;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> endUsers;

    @Column(updatable = false)
    private String endUse;

    @Column(updatable = false)
    private String customsOffice;

    @Column(updatable = false)
    private LocalDate validFrom;

    @Column(updatable = false)
    private LocalDate validTo;

    @Column(updatable = false)
    private Integer maxUses;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Condition> conditions;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PartyIdentifier> identifiers;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Registration registration;

    @Column(updatable = false)
    private String replaces;

    @Enumerated(EnumType.STRING)
    private LicenseGround stateGround;

    private String stateReason;
    private LocalDate stateSince;
    private LocalDate deregisteredOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private LegalHold legalHold;

    @Column(updatable = false)
    private Instant grantedAt;

    protected License() {}

    License(String number, Grant grant, Instant grantedAt) {
        this.number = number;
        this.type = grant.type();
        this.state = LicenseState.VALID;
        this.applicationId = grant.applicationId();
        this.holderOrganization = grant.holderOrganization();
        this.holderName = grant.holderName();
        grant.lines().forEach(line -> lines.add(new LicenseLine(this, line)));
        this.destinationCountry = grant.destinationCountry();
        this.importer = grant.importer();
        this.endUsers = List.copyOf(grant.endUsers());
        this.endUse = grant.endUse();
        this.customsOffice = grant.customsOffice();
        this.validFrom = grant.validFrom();
        this.validTo = grant.validTo();
        this.maxUses = grant.maxUses();
        this.conditions = List.copyOf(grant.conditions());
        this.identifiers = List.copyOf(grant.identifiers());
        this.registration = grant.registration();
        this.replaces = grant.replaces();
        this.grantedAt = grantedAt;
    }

    /**
     * The state on a day, computed from what is stored, the dates and the ledger.
     *
     * @param balances of the license's lines
     * @param netUses declarations that have a net use, if the license {@link #endsByUses() ends by uses}
     */
    LicenseState stateOn(LocalDate day, Collection<LineBalance> balances, int netUses) {
        Set<LicenseState> holding = EnumSet.of(LicenseState.VALID, state);
        if (day.isAfter(validTo)) {
            holding.add(LicenseState.EXPIRED);
        }
        if (type.isForOneExport() && netUses > 0) {
            holding.add(LicenseState.LAPSED);
        }
        boolean nothingHeld = balances.stream().allMatch(line -> line.held().signum() == 0);
        boolean nothingFree = balances.stream().allMatch(line -> line.free().signum() == 0);
        boolean noUseLeft = maxUses != null && netUses >= maxUses;
        if (nothingHeld && (nothingFree || noUseLeft)) {
            holding.add(LicenseState.USED_UP);
        }
        return LicenseState.strongest(holding);
    }

    /** Whether uses are counted: where nothing depends on their number, a busy license would be counted for nothing. */
    boolean endsByUses() {
        return type.isForOneExport() || maxUses != null;
    }

    /** Takes another stored state; {@link LicenseMoves} says whether it may. */
    void become(LicenseState target, LicenseGround ground, String reason, LocalDate day) {
        state = target;
        stateGround = ground;
        stateReason = reason;
        stateSince = day;
    }

    void deregister(LocalDate day) {
        deregisteredOn = day;
    }

    /** Keeps the file beyond its years; null lets it go by them again. */
    void keepBy(LegalHold hold) {
        legalHold = hold;
    }

    LegalHold legalHold() {
        return legalHold;
    }

    /** Counts a move of the license; its row lock must be held. */
    public long nextVersion() {
        return ++version;
    }

    /** The line with that number, as the declaration names it. */
    public Optional<LicenseLine> line(int wanted) {
        return lines.stream().filter(line -> line.line() == wanted).findFirst();
    }

    /** Who may see the license's events and audit rows. */
    public Set<String> audience() {
        return Set.of(Audience.organization(holderOrganization), Audience.MOFCOM, Audience.CUSTOMS);
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    public LicenseType type() {
        return type;
    }

    public String holderOrganization() {
        return holderOrganization;
    }

    public String holderName() {
        return holderName;
    }

    public List<LicenseLine> lines() {
        return lines;
    }

    public String destinationCountry() {
        return destinationCountry;
    }

    public String importer() {
        return importer;
    }

    public List<String> endUsers() {
        return endUsers;
    }

    public String endUse() {
        return endUse;
    }

    public String customsOffice() {
        return customsOffice;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public Integer maxUses() {
        return maxUses;
    }

    public List<Condition> conditions() {
        return conditions;
    }

    /** The registered numbers of the parties, as far as they are known. */
    public List<PartyIdentifier> identifiers() {
        return identifiers;
    }

    /** Importer and end users, each with its identifier where one is known. */
    List<NamedParty> parties() {
        return NamedParty.of(
                Stream.concat(Stream.of(importer), endUsers.stream()).toList(), identifiers);
    }

    /** The case of LI-05 and its facts; null for a license. */
    public Registration registration() {
        return registration;
    }

    /** Number of the license whose balance this one carries on; null for one that was granted anew. */
    public String replaces() {
        return replaces;
    }

    /** The state as stored, without what dates and ledger add. */
    public LicenseState storedState() {
        return state;
    }

    /** Why the license was last moved; null while it never was. */
    public LicenseGround stateGround() {
        return stateGround;
    }

    String stateReason() {
        return stateReason;
    }

    public LocalDate stateSince() {
        return stateSince;
    }

    public LocalDate deregisteredOn() {
        return deregisteredOn;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
