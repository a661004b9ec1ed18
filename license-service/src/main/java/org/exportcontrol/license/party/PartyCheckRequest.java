package org.exportcontrol.license.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * Parties of a shipment, to be looked up in the lists as of a day; with the country of last use and the codes of the
 * goods the bans are looked up too.
 *
 * @param destinationCountry ISO 3166 alpha-3; null where none is to be looked up
 * @param controlCodes of the goods; may be null
 * @param dryRun look only: a similar name is answered as a question, and none is written down
 */
public record PartyCheckRequest(
        @NotNull @CalendarDay LocalDate date,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Party> parties,
        @Pattern(regexp = "[A-Z]{3}") String destinationCountry,
        @Size(max = 500) List<@NotNull @PlainText String> controlCodes,
        boolean dryRun) {

    /**
     * A party.
     *
     * @param country ISO 3166 alpha-3, may be null
     * @param identifier registration number, compared exactly; may be null
     */
    public record Party(
            @NotNull PartyRole role,
            @NotNull @PlainText String name,
            @Pattern(regexp = "[A-Z]{3}") String country,
            @PlainText String identifier) {

        NamedParty named() {
            return new NamedParty(name, identifier);
        }
    }

    /** What the party is in the shipment. */
    public enum PartyRole {
        IMPORTER,
        END_USER,
        CONSIGNOR
    }
}
