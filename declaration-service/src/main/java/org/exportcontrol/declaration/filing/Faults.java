package org.exportcontrol.declaration.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/** Collects what is wrong, so that a declarant hears of all of it at once. */
final class Faults {

    private static final String FILLING_RULES = "GAC Announcement No. 18 of 2019";

    /** What every neighbor takes; names are never cut. */
    private static final int LONGEST_TEXT = 2_000;

    private final List<Violation> found = new ArrayList<>();

    List<Violation> found() {
        return List.copyOf(found);
    }

    /** A fault against the rules for filling in the declaration. */
    void unless(boolean right, String pointer, String en, String zh) {
        unless(right, pointer, Text.of(en, zh), "D18", FILLING_RULES, null);
    }

    void unless(boolean right, String pointer, Text detail, String rule, String source, Text remedy) {
        if (!right) {
            found.add(new Violation(pointer, detail, rule, source, remedy));
        }
    }

    void present(String value, String pointer, String nameEn, String nameZh) {
        unless(value != null, pointer, nameEn + " is not filled in.", nameZh + "未填写。");
        absentOrText(value, pointer, nameEn, nameZh);
    }

    /** What may be left out, but if it is there it must be a name that every neighbor takes. */
    void absentOrText(String value, String pointer, String nameEn, String nameZh) {
        unless(value == null || !value.isBlank(), pointer, nameEn + " is not filled in.", nameZh + "未填写。");
        unless(
                value == null || value.length() <= LONGEST_TEXT,
                pointer,
                nameEn + " has more than " + LONGEST_TEXT + " characters.",
                nameZh + "超过 " + LONGEST_TEXT + " 个字符。");
    }

    void matches(String value, Pattern form, String pointer, String en, String zh) {
        unless(value != null && form.matcher(value).matches(), pointer, en, zh);
    }
}
