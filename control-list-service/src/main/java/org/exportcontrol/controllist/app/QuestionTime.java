package org.exportcontrol.controllist.app;

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

    // Four-digit years only: what ISO allows beyond them fits no database and no law.
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
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
        try {
            if (text != null && DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // said below, as for any other text
        }
        violations.add(Violation.of(pointer, Text.of("A date such as 2025-04-04 is needed.", "应为日期，例如 2025-04-04。")));
        return null;
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
