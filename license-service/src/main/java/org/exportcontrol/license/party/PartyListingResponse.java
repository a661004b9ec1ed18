package org.exportcontrol.license.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A listed party; {@code measure} is null on the watch list, {@code to} while the listing is open. */
public record PartyListingResponse(
        UUID id,
        ListingKind kind,
        List<String> names,
        String identifier,
        Measure measure,
        LocalDate from,
        LocalDate to,
        String ground,
        long version) {

    static PartyListingResponse from(PartyListing listing) {
        return new PartyListingResponse(
                listing.id(),
                listing.kind(),
                listing.names(),
                listing.identifier(),
                listing.measure(),
                listing.validFrom(),
                listing.validTo(),
                listing.ground(),
                listing.version());
    }
}
