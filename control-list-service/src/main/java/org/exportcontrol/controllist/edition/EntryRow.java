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
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryKey;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.EntryVersion;
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

    @Column(name = "published_on")
    private LocalDate publishedOn;

    private boolean temporary;

    private int extensions;

    @Column(name = "removed_on")
    private LocalDate removedOn;

    @Column(name = "announced_by")
    private String announcedBy;

    @Column(name = "printed_code")
    private String printedCode;

    private String parent;

    private int position;

    private String element;

    private String form;

    private boolean reserved;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "cas_number")
    private String casNumber;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "commodity_codes", columnDefinition = "text[]")
    private List<String> commodityCodes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "tariff_items", columnDefinition = "text[]")
    private List<String> tariffItems;

    @Column(name = "commodity_codes_from")
    private String commodityCodesFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Map<String, String>> parameters;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> conditions;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Map<String, String>> unplaced;

    private String reading;

    // Whether anything stood below it when it was recorded; the list in memory asks its own entries.
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

    /** A version that is known from the edition on. */
    EntryRow(EntryTimeline entry, EntryVersion version, Edition edition) {
        EntryContent content = version.content();
        this.announcementId = entry.key().announcement();
        this.code = entry.key().code();
        this.publishedOn = entry.publishedOn();
        this.temporary = entry.temporary();
        this.extensions = entry.extensions();
        this.removedOn = entry.removedOn();
        this.announcedBy = version.announcedBy();
        this.printedCode = content.printedCode();
        this.parent = content.parent();
        this.position = content.position();
        this.element = content.element();
        this.form = content.form();
        this.reserved = content.reserved();
        this.nameZh = content.nameZh();
        this.nameEn = content.nameEn();
        this.casNumber = content.casNumber();
        this.commodityCodes = content.commodityCodes();
        this.tariffItems = content.tariffItems();
        this.commodityCodesFrom = content.commodityCodesFrom();
        this.parameters = content.parameters();
        this.conditions = content.conditions();
        this.unplaced = content.unplaced();
        this.reading = content.reading();
        this.leaf = content.reading() != null;
        this.verification = content.verification();
        this.notes = content.notes();
        this.validFrom = version.from();
        this.validTo = version.to();
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

    LocalDate publishedOn() {
        return publishedOn;
    }

    boolean temporary() {
        return temporary;
    }

    int extensions() {
        return extensions;
    }

    LocalDate removedOn() {
        return removedOn;
    }

    /** Whether it says of the entry as a whole what the timeline says. */
    boolean agreesWith(EntryTimeline entry) {
        return publishedOn.equals(entry.publishedOn())
                && temporary == entry.temporary()
                && extensions == entry.extensions()
                && (removedOn == null ? entry.removedOn() == null : removedOn.equals(entry.removedOn()));
    }

    EntryVersion version() {
        return new EntryVersion(
                validFrom,
                validTo,
                announcedBy,
                new EntryContent(
                        printedCode,
                        parent,
                        position,
                        element,
                        form,
                        reserved,
                        nameZh,
                        nameEn,
                        casNumber,
                        commodityCodes,
                        tariffItems,
                        commodityCodesFrom,
                        parameters,
                        conditions,
                        unplaced,
                        reading,
                        verification,
                        notes));
    }
}
