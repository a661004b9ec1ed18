package org.exportcontrol.controllist.condition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** How a parameter of goods is held against the limits of an entry. */
public enum Comparison {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<"),
    EQUAL("="),
    /** From the lower to the upper limit, both inside. */
    BETWEEN("BETWEEN"),
    /** As BETWEEN; with one limit only, from its negative to itself, as tolerances are printed. */
    WITHIN("WITHIN"),
    /** The same text, or the same number. */
    IS("IS");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As announcements write it. */
    public String sign() {
        return sign;
    }

    /** The comparison that is written so. */
    public static Optional<Comparison> of(String sign) {
        String wanted =
                sign.strip().replace("\u2265", ">=").replace("\u2264", "<=").replace("==", "=");
        return Stream.of(values())
                .filter(each -> each.sign.equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Whether it needs a lower and an upper limit. */
    boolean ofRange() {
        return this == BETWEEN || this == WITHIN;
    }

    /** What is known of all values from {@code low} to {@code high}: TRUE if each one passes, FALSE if none does. */
    Truth test(BigDecimal low, BigDecimal high, BigDecimal from, BigDecimal to) {
        return switch (this) {
            case AT_LEAST -> of(low.compareTo(from) >= 0, high.compareTo(from) < 0);
            case ABOVE -> of(low.compareTo(from) > 0, high.compareTo(from) <= 0);
            case AT_MOST -> of(high.compareTo(to) <= 0, low.compareTo(to) > 0);
            case BELOW -> of(high.compareTo(to) < 0, low.compareTo(to) >= 0);
            case EQUAL, IS, BETWEEN, WITHIN ->
                of(
                        low.compareTo(from) >= 0 && high.compareTo(to) <= 0,
                        high.compareTo(from) < 0 || low.compareTo(to) > 0);
        };
    }

    private static Truth of(boolean all, boolean none) {
        return all ? Truth.TRUE : none ? Truth.FALSE : Truth.UNKNOWN;
    }
}
