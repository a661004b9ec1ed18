package org.exportcontrol.license.party;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * A party to be listed.
 *
 * @param names all names it is known by, in any script
 * @param identifiers registration numbers of the party, compared exactly; may be null
 * @param measures for CONTROL_LIST only, and needed there
 * @param from first day of effect
 * @param to last day of effect; null while open
 * @param ground why it is listed
 */
public record PartyListingRequest(
        @NotNull ListingKind kind,
        @NotEmpty @Size(max = 50) List<@NotNull @PlainText String> names,
        @Size(max = 20) List<@NotNull @PlainText @Size(max = 100) String> identifiers,
        @Size(max = 4) List<@NotNull Measure> measures,
        @NotNull @CalendarDay LocalDate from,
        @CalendarDay LocalDate to,
        @NotNull @PlainText String ground) {}
