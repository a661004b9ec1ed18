package org.exportcontrol.controllist.condition;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A technical parameter that goods are said to have: one number, a range of numbers, or a text.
 *
 * @param pointer JSON pointer to where it was said
 * @param low lower end, equal to {@code high} for one number; null for a text
 * @param text the value where it is no number, else null
 * @param unit symbol as given; empty for a pure number
 */
public record Property(String pointer, String name, BigDecimal low, BigDecimal high, String text, String unit) {

    /** Whether the parameter bears that name; case, blanks, hyphens and underscores do not matter. */
    boolean named(String other) {
        return plain(name).equals(plain(other));
    }

    String given() {
        String value = text != null
                ? text
                : low.equals(high) ? low.toPlainString() : low.toPlainString() + " to " + high.toPlainString();
        return name + " " + value + (unit.isEmpty() ? "" : " " + unit);
    }

    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-]+", "");
    }
}
