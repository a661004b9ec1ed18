package org.exportcontrol.license.party;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * A ban or a grade of risk. At least one of country, controlCodes and endUse is set; all that are set must be met.
 *
 * @param country ISO 3166 alpha-3 of the destination
 * @param controlCodes each with all items below it
 * @param endUse words that the end use contains
 * @param measure FORBID for a ban (CL-12), RESTRICT for a grade whose measures a person applies (CL-13)
 * @param grade of the destination, in the words of the assessment; may be null
 * @param to last day; null while open
 */
public record BanRequest(
        @Pattern(regexp = "[A-Z]{3}") String country,
        @Size(max = 200) List<@NotNull @PlainText String> controlCodes,
        @PlainText String endUse,
        @NotNull Measure measure,
        @PlainText String grade,
        @NotNull @CalendarDay LocalDate from,
        @CalendarDay LocalDate to,
        @NotNull @PlainText String ground) {}
