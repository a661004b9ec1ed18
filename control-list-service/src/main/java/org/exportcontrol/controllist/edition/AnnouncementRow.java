package org.exportcontrol.controllist.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.exportcontrol.controllist.document.DocumentText;
import org.hibernate.annotations.Immutable;

/** A published announcement. Written once by SQL that does nothing when it is there already, see the loading. */
@Entity
@Immutable
@Table(name = "announcement")
public class AnnouncementRow {

    @Id
    private String id;

    @Column(name = "number_zh")
    private String numberZh;

    @Column(name = "number_en")
    private String numberEn;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "effective_to")
    private LocalDate effectiveTo;

    private String document;

    private String readings;

    private String digest;

    protected AnnouncementRow() {}

    public String id() {
        return id;
    }

    public String numberZh() {
        return numberZh;
    }

    public String numberEn() {
        return numberEn;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public LocalDate effectiveTo() {
        return effectiveTo;
    }

    /** The document with its readings, as recorded. */
    public DocumentText text() {
        return DocumentText.of(document, readings);
    }

    /** The JSON as it was read. */
    public String document() {
        return document;
    }

    /** The JSON of our readings of its names. */
    public String readings() {
        return readings;
    }

    /** SHA-256 of document and readings, hexadecimal. */
    public String digest() {
        return digest;
    }
}
