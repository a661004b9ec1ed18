package org.exportcontrol.license.issued;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of a license: goods, codes and the quantity granted. It never changes; its balance is the ledger's. */
@Entity
@Immutable
@Table(name = "license_line")
public class LicenseLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "license_id")
    private License license;

    private int line;

    @Enumerated(EnumType.STRING)
    private LineBasis basis;

    private String notice;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> controlCodes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> commodityCodes;

    private String name;
    private BigDecimal quantity;
    private String unit;
    private BigDecimal tolerancePercent;

    protected LicenseLine() {}

    LicenseLine(License license, Grant.Line granted) {
        this.id = UUID.randomUUID();
        this.license = license;
        this.line = granted.line();
        this.basis = granted.basis();
        this.notice = granted.notice();
        this.controlCodes = List.copyOf(granted.controlCodes());
        this.commodityCodes = List.copyOf(granted.commodityCodes());
        this.name = granted.name();
        this.quantity = granted.quantity();
        this.unit = granted.unit();
        this.tolerancePercent = granted.tolerancePercent();
    }

    public UUID id() {
        return id;
    }

    public int line() {
        return line;
    }

    public LineBasis basis() {
        return basis;
    }

    /** MOFCOM's notice that the goods need a license although they are on no list; null for those on the list. */
    public String notice() {
        return notice;
    }

    public List<String> controlCodes() {
        return controlCodes;
    }

    public List<String> commodityCodes() {
        return commodityCodes;
    }

    public String name() {
        return name;
    }

    /** As granted, in {@link #unit()}. */
    public BigDecimal quantity() {
        return quantity;
    }

    /** How much more than what is left may be declared, in percent of it (WO-04); 0 for none. */
    public BigDecimal tolerancePercent() {
        return tolerancePercent;
    }

    /** UNECE Rec 20 code of a unit of mass. */
    public String unit() {
        return unit;
    }
}
