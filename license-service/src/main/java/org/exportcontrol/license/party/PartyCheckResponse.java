package org.exportcontrol.license.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Findings in the order of the parties asked for. */
public record PartyCheckResponse(LocalDate date, List<Party> parties) {

    /** {@code listing} is the one the finding rests on, null when CLEAR. */
    public record Party(PartyCheckRequest.PartyRole role, String name, PartyFinding finding, Listing listing) {}

    /** The listing behind a finding. */
    public record Listing(UUID id, ListingKind kind, Measure measure, LocalDate from, LocalDate to) {

        static Listing from(PartyListing listing) {
            return new Listing(listing.id(), listing.kind(), listing.measure(), listing.validFrom(), listing.validTo());
        }
    }
}
