package org.exportcontrol.gateway.console.view;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A whole in its parts, drawn as one bar; lengths in percent of the whole. */
@TemplateData
public final class Bar {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal whole;
    private final List<Part> parts = new ArrayList<>();
    private BigDecimal end = BigDecimal.ZERO;

    private Bar(BigDecimal whole) {
        this.whole = whole;
    }

    public static Bar of(String whole) {
        return new Bar(new BigDecimal(whole));
    }

    /**
     * Adds a part behind the last one.
     *
     * @param kind used, held, free or carried: its color
     * @param value what the reader sees, with its unit
     */
    public Bar with(String kind, String label, String amount, String value) {
        BigDecimal width = whole.signum() <= 0
                ? BigDecimal.ZERO
                : new BigDecimal(amount).max(BigDecimal.ZERO).multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
        width = width.min(HUNDRED.subtract(end));
        parts.add(new Part(kind, label, value, end, width));
        end = end.add(width);
        return this;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The bar in a sentence, for who does not see it. */
    public String summary() {
        return parts.stream().map(part -> part.label() + " " + part.value()).collect(Collectors.joining(", "));
    }

    @TemplateData
    public record Part(String kind, String label, String value, BigDecimal start, BigDecimal width) {}
}
