package org.exportcontrol.license.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A listed party; {@code measures} is empty on the watch list, {@code to} null while the listing is open.
 *
 * @param endedOn day on which its end was entered; null unless it was taken off
 */
public record PartyListingResponse(
        UUID id,
        ListingKind kind,
        List<String> names,
        Set<String> identifiers,
        List<Measure> measures,
        LocalDate from,
        LocalDate to,
        String ground,
        LocalDate endedOn,
        long version) {

    static PartyListingResponse from(PartyListing listing) {
        return new PartyListingResponse(
                listing.id(),
                listing.kind(),
                listing.names(),
                listing.identifiers(),
                listing.measures(),
                listing.validFrom(),
                listing.validTo(),
                listing.ground(),
                listing.endedOn(),
                listing.version());
    }
}
