package org.exportcontrol.license.change;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * What is to change. Only what is named changes. The key elements are there to be refused with the way to a new
 * license (LF-01).
 *
 * @param reason why, with the proof in words
 * @param customsOffice 4 digits
 * @param validTo within the longest validity of the type, counted from the first day of the license
 * @param destinationCountry key element, must be null
 * @param endUsers key element, must be null
 * @param endUse key element, must be null
 * @param controlCodes key element, must be null
 */
public record ChangeRequest(
        @NotNull @PlainText String reason,
        @PlainText String holderName,
        @PlainText String importer,
        @Pattern(regexp = "[0-9]{4}") String customsOffice,
        @CalendarDay LocalDate validTo,
        @PlainText String destinationCountry,
        @Size(max = 200) List<@NotNull @PlainText String> endUsers,
        @PlainText String endUse,
        @Size(max = 50) List<@NotNull @PlainText String> controlCodes) {

    Wish wish() {
        return new Wish(holderName, importer, customsOffice, validTo == null ? null : validTo.toString());
    }
}
