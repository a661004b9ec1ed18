package org.exportcontrol.license.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A ban or a grade of risk by destination, item or end use, for a time (CL-12, CL-13). It beats every license. */
@Entity
class Ban {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String country;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> controlCodes;

    @Column(updatable = false)
    private String endUse;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Column(updatable = false)
    private String grade;

    @Column(updatable = false)
    private LocalDate validFrom;

    private LocalDate validTo;

    @Column(updatable = false)
    private String ground;

    @Column(updatable = false)
    private Instant enteredAt;

    protected Ban() {}

    Ban(BanRequest request, Instant at) {
        country = request.country();
        controlCodes = request.controlCodes() == null ? List.of() : List.copyOf(request.controlCodes());
        endUse = request.endUse();
        measure = request.measure();
        grade = request.grade();
        validFrom = request.from();
        validTo = request.to();
        ground = request.ground();
        enteredAt = at;
    }

    void endAfter(LocalDate last) {
        validTo = last;
    }

    /**
     * Whether it meets a shipment; each of its sides that is set must. A code meets the items below it too.
     *
     * @param destination ISO 3166 alpha-3; null where it is not known
     * @param use end use in words, in which the ban's words are looked for; null where it is not known
     */
    boolean meets(String destination, Collection<String> codes, String use) {
        boolean place = country == null || country.equals(destination);
        boolean item = controlCodes.isEmpty()
                || codes.stream().anyMatch(code -> controlCodes.stream().anyMatch(banned -> covers(banned, code)));
        boolean purpose =
                endUse == null || (use != null && PartyNames.normalized(use).contains(PartyNames.normalized(endUse)));
        return place && item && purpose;
    }

    private static boolean covers(String banned, String code) {
        return code.equals(banned) || code.startsWith(banned + '.');
    }

    /** FORBIDDEN for a ban; QUESTION for a grade, whose measures a person applies. */
    PartyFinding finding() {
        return measure == Measure.FORBID ? PartyFinding.FORBIDDEN : PartyFinding.QUESTION;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String country() {
        return country;
    }

    List<String> controlCodes() {
        return controlCodes;
    }

    String endUse() {
        return endUse;
    }

    Measure measure() {
        return measure;
    }

    String grade() {
        return grade;
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
