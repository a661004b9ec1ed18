package org.exportcontrol.license.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * An officer's answer.
 *
 * @param same whether the party is the listed one
 * @param validUntil last day on which the answer holds; null without end
 */
public record PartyAnswerRequest(
        @NotNull Boolean same,
        @NotNull @PlainText String ground,
        @CalendarDay LocalDate validUntil) {}
