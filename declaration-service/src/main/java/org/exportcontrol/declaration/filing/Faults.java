package org.exportcontrol.declaration.filing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.code.CodeBook;
import org.exportcontrol.declaration.code.CodeTableName;

/** Collects what is wrong, so that a declarant hears of all of it at once. */
final class Faults {

    private static final String FILLING_RULES = "GAC Announcement No. 18 of 2019";

    /** What every neighbor takes; names are never cut. */
    private static final int LONGEST_TEXT = 2_000;

    private final CodeBook book;
    private final LocalDate day;
    private final List<Violation> found = new ArrayList<>();

    /** @param day the day whose codes count */
    Faults(CodeBook book, LocalDate day) {
        this.book = book;
        this.day = day;
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    /** A fault against the rules for filling in the declaration. */
    /** Whether a day lies before the one on which the form is declared. */
    boolean isPast(LocalDate date) {
        return date.isBefore(day);
    }

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

    boolean admits(CodeTableName table, String code) {
        return book.admits(table, code, day);
    }

    /** The unit by UNECE Recommendation 20. */
    String unece(String unit) {
        return book.unece(unit, day);
    }

    /** A code of a table: of its form, and known where the table is complete. */
    void code(CodeTableName table, String code, String pointer, String en, String zh) {
        if (table.hasFormOf(code)) {
            unless(
                    admits(table, code),
                    pointer,
                    "The table of codes has no " + table.label().en() + " " + code + " on " + day + ". " + en,
                    table.label().zh() + "代码表在 " + day + " 没有 " + code + "。" + zh);
        } else {
            unless(false, pointer, en, zh);
        }
    }

    void country(String code, String pointer) {
        code(
                CodeTableName.COUNTRIES,
                code,
                pointer,
                "A country has three letters by ISO 3166, for instance DEU.",
                "国别（地区）须为 ISO 3166 三位字母代码，例如 DEU。");
    }

    void currency(String code, String pointer) {
        code(
                CodeTableName.CURRENCIES,
                code,
                pointer,
                "A currency has three letters by ISO 4217.",
                "币制须为 ISO 4217 三位字母代码。");
    }

    void positive(BigDecimal number, String pointer, String en, String zh) {
        unless(isPositive(number), pointer, en, zh);
    }

    static boolean isPositive(BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    void matches(String value, Pattern form, String pointer, String en, String zh) {
        unless(value != null && form.matcher(value).matches(), pointer, en, zh);
    }
}
