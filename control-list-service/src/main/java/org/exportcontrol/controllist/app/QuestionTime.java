package org.exportcontrol.controllist.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/**
 * The two times of a question about the list.
 *
 * @param asOf the date it is asked for (CL-10)
 * @param knownAt the instant of knowledge it rests on, null for now
 */
public record QuestionTime(LocalDate asOf, Instant knownAt) {

    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");

    /**
     * Reads both from query parameters; what cannot be read is null and a violation.
     *
     * @param today taken when no date is given
     */
    public static QuestionTime ofParameters(String asOf, String knownAt, LocalDate today, List<Violation> violations) {
        return new QuestionTime(
                asOf == null ? today : date(asOf, "?asOf", violations),
                knownAt == null ? null : instant(knownAt, "?knownAt", violations));
    }

    /**
     * Reads both from query parameters where neither is needed.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code BAD_PARAMETER}
     */
    public static QuestionTime orNone(String asOf, String knownAt) {
        List<Violation> violations = new ArrayList<>();
        QuestionTime time = ofParameters(asOf, knownAt, null, violations);
        Parameters.require(violations);
        return time;
    }

    /** The ISO date, or null and a violation. */
    public static LocalDate date(String text, String pointer, List<Violation> violations) {
        LocalDate date = text == null ? null : day(text);
        if (date != null) {
            return date;
        }
        violations.add(Violation.of(pointer, Text.of("A date such as 2025-04-04 is needed.", "应为日期，例如 2025-04-04。")));
        return null;
    }

    /**
     * Null for what is no day, or is written otherwise. Years of four digits only: what ISO allows beyond them fits no
     * database and no law. By hand, for a parser of formats takes longer than the finding that is asked for.
     */
    private static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        try {
            return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The number that some digits make, negative where one is none. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** The ISO instant, or null and a violation. */
    public static Instant instant(String text, String pointer, List<Violation> violations) {
        try {
            if (INSTANT.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException noSuchInstant) {
            // said below, as for any other text
        }
        violations.add(Violation.of(
                pointer,
                Text.of("An instant such as 2025-04-04T10:00:00Z is needed.", "应为时刻，例如 2025-04-04T10:00:00Z。")));
        return null;
    }
}
