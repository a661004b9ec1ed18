package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/** What a declaration holds or has used now; lines of which nothing is left are not among them. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LedgerStatus(int attempt, List<Line> lines) {

    public LedgerStatus {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** One line of goods. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(int goodsLine, BigDecimal usedKilograms) {}

    /** What is used for a line of goods. */
    public BigDecimal usedFor(int goodsLine) {
        return lines.stream()
                .filter(line -> line.goodsLine() == goodsLine)
                .map(Line::usedKilograms)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
