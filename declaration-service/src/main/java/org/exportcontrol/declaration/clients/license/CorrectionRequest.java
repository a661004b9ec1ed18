package org.exportcontrol.declaration.clients.license;

import java.math.BigDecimal;
import java.util.List;

/** Tells license-service what was used but not loaded (AW-04). */
public record CorrectionRequest(int attempt, List<Line> lines) {

    /** @param quantity what goes back to free, above 0, in {@code unit} */
    public record Line(int goodsLine, String licenseNumber, int licenseLine, BigDecimal quantity, String unit) {}
}
