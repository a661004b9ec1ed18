package org.exportcontrol.declaration.file;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationForm.LicenseReference;

/** What the last lodging found on a line of goods, and what is held and used for it on the license. */
@Entity
@Table(name = "goods_line")
public class GoodsLine {

    private static final int KILOGRAM_DECIMALS = 6;

    @EmbeddedId
    private Key id;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Column(name = "control_codes", columnDefinition = "text[]")
    private String[] controlCodes;

    @Column(name = "needs_license")
    private boolean needsLicense;

    @Column(name = "license_number")
    private String licenseNumber;

    @Column(name = "license_line")
    private Integer licenseLine;

    @Column(name = "held_kilograms", precision = 18, scale = 6)
    private BigDecimal heldKilograms;

    @Column(name = "held_attempt")
    private Integer heldAttempt;

    @Column(name = "loaded_quantity", precision = 21, scale = 9)
    private BigDecimal loadedQuantity;

    @Column(name = "loaded_kilograms", precision = 18, scale = 6)
    private BigDecimal loadedKilograms;

    @Column(name = "used_attempt")
    private Integer usedAttempt;

    protected GoodsLine() {}

    /**
     * @param controlCodes the finest entries that the goods match; empty when not controlled
     * @param needsLicense whether controlled goods move in a way that needs a license (not so under LI-07)
     * @param license the license line named for the goods, may be null
     */
    public GoodsLine(
            UUID declaration,
            int line,
            Finding finding,
            List<String> controlCodes,
            boolean needsLicense,
            LicenseReference license) {
        this.id = new Key(declaration, line);
        this.finding = finding;
        this.controlCodes = controlCodes.toArray(String[]::new);
        this.needsLicense = needsLicense;
        if (license != null) {
            this.licenseNumber = license.number();
            this.licenseLine = license.line();
        }
    }

    /** The license holds this much for the line since that attempt. */
    public void held(BigDecimal kilograms, int attempt) {
        this.heldKilograms = kilograms.setScale(KILOGRAM_DECIMALS, RoundingMode.UNNECESSARY);
        this.heldAttempt = attempt;
    }

    public void used(int attempt) {
        this.usedAttempt = attempt;
    }

    /** @param quantity what was really loaded, in the unit declared */
    public void loaded(BigDecimal quantity) {
        this.loadedQuantity = quantity;
    }

    /** The license is used for this much only. */
    public void corrected(BigDecimal kilograms) {
        this.loadedKilograms = kilograms.setScale(KILOGRAM_DECIMALS, RoundingMode.UNNECESSARY);
    }

    public void reversed() {
        this.usedAttempt = null;
    }

    /** MOFCOM identified the goods (CH-06: binding). */
    public void identified(boolean controlled, List<String> codes) {
        this.finding = controlled ? Finding.CONTROLLED : Finding.NOT_CONTROLLED;
        this.controlCodes = codes.toArray(String[]::new);
        this.needsLicense = controlled;
    }

    public int line() {
        return id.line;
    }

    public Finding finding() {
        return finding;
    }

    public boolean needsLicense() {
        return needsLicense;
    }

    public List<String> controlCodes() {
        return List.of(controlCodes);
    }

    public boolean isCovered() {
        return heldAttempt != null;
    }

    public boolean isUsedBy(int attempt) {
        return usedAttempt != null && usedAttempt == attempt;
    }

    public String licenseNumber() {
        return licenseNumber;
    }

    public Integer licenseLine() {
        return licenseLine;
    }

    public BigDecimal heldKilograms() {
        return heldKilograms;
    }

    /** Empty until customs has recorded the loading. */
    public Optional<BigDecimal> loadedQuantity() {
        return Optional.ofNullable(loadedQuantity);
    }

    /** Empty until license-service has booked back what was not loaded. */
    public Optional<BigDecimal> loadedKilograms() {
        return Optional.ofNullable(loadedKilograms);
    }

    public boolean isUsed() {
        return usedAttempt != null;
    }

    /** A line is known by its declaration and its number there. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "declaration_id")
        private UUID declaration;

        @Column(name = "line")
        private int line;

        protected Key() {}

        Key(UUID declaration, int line) {
            this.declaration = declaration;
            this.line = line;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.line == line && key.declaration.equals(declaration);
        }

        @Override
        public int hashCode() {
            return declaration.hashCode() * 31 + line;
        }
    }
}
