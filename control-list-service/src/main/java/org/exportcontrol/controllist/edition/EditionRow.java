package org.exportcontrol.controllist.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A recorded edition. */
@Entity
@Immutable
@Table(name = "edition")
public class EditionRow {

    @Id
    private Integer number;

    @Column(name = "announcement_id")
    private String announcementId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected EditionRow() {}

    public EditionRow(Edition edition) {
        this.number = edition.number();
        this.announcementId = edition.announcement();
        this.recordedAt = edition.recordedAt();
    }

    public Edition edition() {
        return new Edition(number, announcementId, recordedAt);
    }
}
