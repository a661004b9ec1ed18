package org.exportcontrol.license.party;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.license.app.LicenseConfig;

/** Finds the listings that a party may be: by identifier, by the very name, by a similar name. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PartyMatcher {

    private final PartyListingRepository listings;
    private final LicenseConfig config;

    PartyMatcher(PartyListingRepository listings, LicenseConfig config) {
        this.listings = listings;
        this.config = config;
    }

    /** The tables of the scripts are read before the first declaration waits for them. */
    @Transactional(Transactional.TxType.SUPPORTS)
    void readTables(@Observes StartupEvent started) {
        PartyNames.compared("名 имя اسم 이름 なまえ");
    }

    /** At most one match for each listing in effect on that day. */
    List<Match> matches(NamedParty party, LocalDate day) {
        String normalized = PartyNames.normalized(party.name());
        List<Match> found = new ArrayList<>();
        listings.inEffect(day, party.identifier(), normalized)
                .forEach(listing -> found.add(exact(listing, party, normalized)));
        String compared = PartyNames.compared(party.name());
        for (PartyListingRepository.Similar similar :
                listings.similar(day, compared, config.parties().similarity())) {
            if (found.stream().noneMatch(match -> match.listing().id().equals(similar.listing()))) {
                found.add(new Match(
                        listings.findById(similar.listing()),
                        similar.normalized(),
                        false,
                        similar.similarity(),
                        PartyNames.commonWords(compared, similar.compared())));
            }
        }
        return found;
    }

    /** The very name acts, unless both have identifiers and they differ: then it may be a namesake. */
    private static Match exact(PartyListing listing, NamedParty party, String normalized) {
        boolean sameIdentifier =
                party.identifier() != null && listing.identifiers().contains(party.identifier());
        boolean otherIdentifier =
                party.identifier() != null && !listing.identifiers().isEmpty() && !sameIdentifier;
        return new Match(
                listing,
                listing.hasName(normalized) ? normalized : listing.names().get(0),
                !otherIdentifier,
                BigDecimal.ONE,
                PartyNames.commonWords(
                        PartyNames.compared(party.name()),
                        PartyNames.compared(listing.names().get(0))));
    }
}
