package org.exportcontrol.controllist.tariff;

import java.util.List;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/** The form of a commodity number: eight digits of the tariff and two of supervision. */
public final class CommodityCode {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{10}");

    private CommodityCode() {}

    /** The number as given, or null and a violation when it has another form; null stays null. */
    public static String read(String text, String pointer, List<Violation> violations) {
        if (text == null || DIGITS.matcher(text).matches()) {
            return text;
        }
        violations.add(Violation.of(pointer, Text.of("A commodity number has 10 digits.", "海关商品编号应为 10 位数字。")));
        return null;
    }
}
