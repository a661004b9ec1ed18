package org.exportcontrol.controllist.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Reading;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One version of an entry in valid time and record time. The database makes its ranges out of these bounds, each with
 * the first day or instant inside and the last outside.
 */
@Entity
@Immutable
@Table(name = "entry")
public class EntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "announcement_id")
    private String announcementId;

    private String code;

    private String parent;

    private int position;

    private String element;

    private String form;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "commodity_codes", columnDefinition = "text[]")
    private List<String> commodityCodes;

    @Column(name = "commodity_codes_from")
    private String commodityCodesFrom;

    private boolean leaf;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> verification;

    private String notes;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_from")
    private Instant recordedFrom;

    @Column(name = "recorded_to")
    private Instant recordedTo;

    protected EntryRow() {}

    /** A version that holds as its entry says and is known from the edition on. */
    public EntryRow(ListedEntry entry, Edition edition) {
        this.announcementId = entry.announcement();
        this.code = entry.code();
        this.parent = entry.parent();
        this.position = entry.position();
        this.element = entry.element();
        this.form = entry.form().name();
        this.nameZh = entry.nameZh();
        this.nameEn = entry.nameEn();
        this.commodityCodes = entry.commodityCodes();
        this.commodityCodesFrom = entry.commodityCodesFrom();
        this.leaf = entry.leaf();
        this.verification = entry.verification();
        this.notes = entry.notes();
        this.validFrom = entry.effectiveFrom();
        this.validTo = entry.effectiveTo();
        this.recordedFrom = edition.recordedAt();
    }

    String announcementId() {
        return announcementId;
    }

    String code() {
        return code;
    }

    ListedEntry listed(LocalDate publishedOn, Reading reading) {
        return new ListedEntry(
                code,
                parent,
                position,
                element,
                Form.of(form),
                nameZh,
                nameEn,
                List.copyOf(commodityCodes),
                commodityCodesFrom,
                announcementId,
                publishedOn,
                validFrom,
                validTo,
                leaf,
                reading,
                Map.copyOf(verification),
                notes);
    }
}
