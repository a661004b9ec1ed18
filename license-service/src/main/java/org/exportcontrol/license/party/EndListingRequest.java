package org.exportcontrol.license.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/** The party goes off the list (PL-01, PL-03); {@code to} is its last day of effect, not before today's eve. */
public record EndListingRequest(
        @NotNull @CalendarDay LocalDate to,
        @NotNull @PlainText String ground) {}
