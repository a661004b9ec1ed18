package org.exportcontrol.declaration.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A code with its meaning, for a time.
 *
 * @param code as declarations bear it
 * @param from first day of its validity, null from the beginning
 * @param to last day of it, null while it is open
 * @param meaning what the code is elsewhere: for units the code of UNECE Recommendation 20; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CodeRow(String code, String zh, String en, LocalDate from, LocalDate to, String meaning) {

    boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether some day is in both. */
    boolean overlaps(CodeRow other) {
        return (to == null || other.from == null || !to.isBefore(other.from))
                && (other.to == null || from == null || !other.to.isBefore(from));
    }
}
