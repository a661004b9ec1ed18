package org.exportcontrol.controllist.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.exportcontrol.controllist.timeline.Boundary;
import org.exportcontrol.controllist.timeline.EntryKey;
import org.exportcontrol.controllist.timeline.Suspension;
import org.hibernate.annotations.Immutable;

/** One suspension of an entry in valid time and record time. */
@Entity
@Immutable
@Table(name = "suspension")
public class SuspensionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "announcement_id")
    private String announcementId;

    private String code;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_boundary")
    private Boundary fromBoundary;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "until_boundary")
    private Boundary untilBoundary;

    @Column(name = "resumed_on")
    private LocalDate resumedOn;

    @Column(name = "announced_by")
    private String announcedBy;

    @Column(name = "end_announced_by")
    private String endAnnouncedBy;

    @Column(name = "recorded_from")
    private Instant recordedFrom;

    @Column(name = "recorded_to")
    private Instant recordedTo;

    protected SuspensionRow() {}

    /** A suspension that is known from the edition on. */
    SuspensionRow(EntryKey entry, Suspension suspension, Edition edition) {
        this.announcementId = entry.announcement();
        this.code = entry.code();
        this.fromDay = suspension.from();
        this.fromBoundary = suspension.fromBoundary();
        this.untilDay = suspension.until();
        this.untilBoundary = suspension.untilBoundary();
        this.resumedOn = suspension.resumedOn();
        this.announcedBy = suspension.announcedBy();
        this.endAnnouncedBy = suspension.endAnnouncedBy();
        this.recordedFrom = edition.recordedAt();
    }

    Long id() {
        return id;
    }

    Instant recordedFrom() {
        return recordedFrom;
    }

    Instant recordedTo() {
        return recordedTo;
    }

    EntryKey key() {
        return new EntryKey(announcementId, code);
    }

    Suspension suspension() {
        return new Suspension(fromDay, fromBoundary, untilDay, untilBoundary, resumedOn, announcedBy, endAnnouncedBy);
    }
}
