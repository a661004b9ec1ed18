package org.exportcontrol.license.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.party.NamedParty;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A change of an element of a license that is not key, from filing to the decision (LF-02). */
@Entity
@Table(name = "license_change")
class LicenseChange {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "license_id")
    private License license;

    @Enumerated(EnumType.STRING)
    private ChangeState state = ChangeState.FILED;

    private boolean demanded;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wish wish;

    private String reason;
    private LocalDate filedOn;
    private String filedBy;
    private LocalDate acceptedOn;
    private String acceptedBy;
    private LocalDate endedOn;
    private String decidedBy;
    private String grounds;
    private String newNumber;

    protected LicenseChange() {}

    /**
     * @param demanded whether the authority asked for it: without a grant the license rests on
     */
    LicenseChange(License license, boolean demanded, Wish wish, String reason, LocalDate day, String person) {
        this.license = license;
        this.demanded = demanded;
        this.wish = wish;
        this.reason = reason;
        this.filedOn = day;
        this.filedBy = person;
    }

    void accept(LocalDate day, String person) {
        require(ChangeState.FILED);
        state = ChangeState.ACCEPTED;
        acceptedOn = day;
        acceptedBy = person;
    }

    void grant(String number, String why, LocalDate day, String person) {
        decide(ChangeState.GRANTED, why, day, person);
        newNumber = number;
    }

    void refuse(String why, LocalDate day, String person) {
        decide(ChangeState.REFUSED, why, day, person);
    }

    void withdraw(LocalDate day) {
        if (!state.isOpen()) {
            throw illegal();
        }
        state = ChangeState.WITHDRAWN;
        endedOn = day;
    }

    void require(ChangeState present) {
        if (state != present) {
            throw illegal();
        }
    }

    /** Importer and end users as they will be, to be looked up in the party lists (PL-05). */
    List<NamedParty> partiesAfter() {
        String importer = wish.importer() == null ? license.importer() : wish.importer();
        return NamedParty.of(
                Stream.concat(Stream.of(importer), license.endUsers().stream()).toList(), license.identifiers());
    }

    boolean wasAcceptedBy(String person) {
        return person.equals(acceptedBy);
    }

    boolean isDemanded() {
        return demanded;
    }

    private void decide(ChangeState end, String why, LocalDate day, String person) {
        require(ChangeState.ACCEPTED);
        state = end;
        grounds = why;
        endedOn = day;
        decidedBy = person;
    }

    private RuntimeException illegal() {
        return Problem.of(LicenseProblem.ILLEGAL_MOVE)
                .detail("The change is " + state + ".", "该变更申请的状态为 " + state + "。")
                .rule("LF-02", "DUR 18")
                .remedy("Read the change again and act on its present state.", "请重新读取变更申请，并按其当前状态办理。")
                .exception();
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

    ChangeState state() {
        return state;
    }

    Wish wish() {
        return wish;
    }

    String reason() {
        return reason;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String grounds() {
        return grounds;
    }

    String newNumber() {
        return newNumber;
    }
}
