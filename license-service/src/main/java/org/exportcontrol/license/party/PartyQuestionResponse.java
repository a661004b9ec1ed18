package org.exportcontrol.license.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A question whether a party is a listed one.
 *
 * @param partyName as papers name it
 * @param listedName the name it is similar to, as compared
 * @param similarity 0 to 1
 * @param words that both names share in Latin letters
 * @param decidedBy the officer's name; null while it is open
 * @param validUntil last day on which the answer holds; null without end
 */
public record PartyQuestionResponse(
        UUID id,
        UUID listing,
        ListingKind kind,
        String partyName,
        String identifier,
        String listedName,
        String similarity,
        List<String> words,
        PartyQuestionState state,
        Instant openedAt,
        String decidedBy,
        LocalDate decidedOn,
        String ground,
        LocalDate validUntil,
        long version) {}
