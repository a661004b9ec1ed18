package org.exportcontrol.license.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Findings in the order of the parties asked for; {@code destination} is null when none was asked for. */
public record PartyCheckResponse(LocalDate date, List<Party> parties, Destination destination) {

    /**
     * One party.
     *
     * @param listing the one the finding rests on, null when CLEAR
     * @param matched how the name matched, null when CLEAR
     * @param question that an officer of the ministry has to answer; null unless the finding rests on it
     */
    public record Party(
            PartyCheckRequest.PartyRole role,
            String name,
            PartyFinding finding,
            Listing listing,
            Matched matched,
            Question question) {}

    /** The listing behind a finding. */
    public record Listing(UUID id, ListingKind kind, List<Measure> measures, LocalDate from, LocalDate to) {

        static Listing from(PartyListing listing) {
            return new Listing(
                    listing.id(), listing.kind(), listing.measures(), listing.validFrom(), listing.validTo());
        }
    }

    /** The listed name, how similar it is (0 to 1) and the words that both share. */
    public record Matched(String name, String similarity, List<String> words) {}

    /** A question about a similar name. */
    public record Question(UUID id, PartyQuestionState state) {}

    /** What bans say about the country of last use and the goods; {@code ban} is null when CLEAR. */
    public record Destination(String country, PartyFinding finding, BanResponse ban) {}

    static Party party(PartyCheckRequest.Party asked, PartyLook.Seen seen) {
        Match match = seen.match();
        return new Party(
                asked.role(),
                asked.name(),
                seen.finding(),
                match == null ? null : Listing.from(match.listing()),
                match == null
                        ? null
                        : new Matched(match.listedName(), match.similarity().toPlainString(), match.words()),
                seen.question() == null
                        ? null
                        : new Question(seen.question().id(), seen.question().state()));
    }
}
