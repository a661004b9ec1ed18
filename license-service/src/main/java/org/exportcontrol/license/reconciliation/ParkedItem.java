package org.exportcontrol.license.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.measure.Mass;
import org.hibernate.annotations.UuidGenerator;

/** A difference that waits for a person. Closing takes two; agreeing again takes none. */
@Entity
@Table(name = "parked_item")
class ParkedItem {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID declarationId;
    private int goodsLine;
    private String licenseNumber;
    private int licenseLine;

    @Enumerated(EnumType.STRING)
    private DifferenceKind kind;

    private BigDecimal statedHeld;
    private BigDecimal statedUsed;
    private BigDecimal bookedHeld;
    private BigDecimal bookedUsed;

    @Enumerated(EnumType.STRING)
    private ParkedState state = ParkedState.OPEN;

    private LocalDate firstSeen;
    private LocalDate lastSeen;
    private int resends;
    private long acts;
    private String closingBy;
    private String closingGround;
    private String closedBy;
    private LocalDate endedOn;

    protected ParkedItem() {}

    ParkedItem(Difference difference, LocalDate day) {
        declarationId = difference.declarationId();
        goodsLine = difference.goodsLine();
        licenseNumber = difference.licenseNumber();
        licenseLine = difference.licenseLine();
        firstSeen = day;
        take(difference, day);
    }

    /** The difference as it is now. */
    final void take(Difference difference, LocalDate day) {
        kind = difference.kind();
        statedHeld = difference.statedHeld();
        statedUsed = difference.statedUsed();
        bookedHeld = difference.bookedHeld();
        bookedUsed = difference.bookedUsed();
        lastSeen = day;
    }

    void countResend() {
        resends++;
        acts++;
    }

    void resolve(LocalDate day) {
        state = ParkedState.RESOLVED;
        closingBy = null;
        closingGround = null;
        endedOn = day;
    }

    void proposeToClose(String person, String ground) {
        require(ParkedState.OPEN);
        state = ParkedState.CLOSING;
        acts++;
        closingBy = person;
        closingGround = ground;
    }

    void close(String person, LocalDate day) {
        require(ParkedState.CLOSING);
        state = ParkedState.CLOSED;
        acts++;
        closedBy = person;
        endedOn = day;
    }

    void keepOpen() {
        require(ParkedState.CLOSING);
        state = ParkedState.OPEN;
        acts++;
        closingBy = null;
        closingGround = null;
    }

    boolean wasProposedBy(String person) {
        return person.equals(closingBy);
    }

    /** Whether a person closed this very difference. */
    boolean settles(Difference difference) {
        return state == ParkedState.CLOSED
                && statedHeld.compareTo(difference.statedHeld()) == 0
                && statedUsed.compareTo(difference.statedUsed()) == 0
                && bookedHeld.compareTo(difference.bookedHeld()) == 0
                && bookedUsed.compareTo(difference.bookedUsed()) == 0;
    }

    void require(ParkedState wanted) {
        if (state != wanted) {
            throw Problem.of(LicenseProblem.ILLEGAL_MOVE)
                    .detail(
                            "The parked item is " + state + ", not " + wanted + ".",
                            "该差异项的状态为 " + state + "，不是 " + wanted + "。")
                    .rule("WO-05", "PPL")
                    .remedy("Read the item again.", "请重新读取该差异项。")
                    .exception();
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LineKey key() {
        return new LineKey(declarationId, goodsLine, licenseNumber, licenseLine);
    }

    ParkedState state() {
        return state;
    }

    /** What persons did with it, as often as the audit has rows. */
    long acts() {
        return acts;
    }

    ParkedItemResponse toResponse() {
        return new ParkedItemResponse(
                id,
                declarationId,
                goodsLine,
                licenseNumber,
                licenseLine,
                kind,
                Mass.plain(statedHeld),
                Mass.plain(statedUsed),
                Mass.plain(bookedHeld),
                Mass.plain(bookedUsed),
                state,
                firstSeen,
                lastSeen,
                resends,
                closingBy,
                closingGround,
                closedBy,
                endedOn,
                version);
    }
}
