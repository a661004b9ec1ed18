package org.exportcontrol.gateway.console.mofcom;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.PartyIdentifier;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Listing;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Listings;
import org.exportcontrol.gateway.console.api.MofcomAnswers.PartyQuestion;
import org.exportcontrol.gateway.console.api.MofcomAnswers.PartyQuestions;
import org.exportcontrol.gateway.console.api.MofcomLicenseApi;
import org.exportcontrol.gateway.console.api.Paging;

/** The party lists, read as far as pages need them. */
@ApplicationScoped
class PartyBook {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10;

    private final MofcomLicenseApi license;

    PartyBook(@RestClient MofcomLicenseApi license) {
        this.license = license;
    }

    /** The newest listings, up to 5,000; {@code next} is not null when there are more. */
    Listings listings() {
        List<Listing> all = new ArrayList<>();
        String next = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            Listings page = Ahead.now(license.listings(Paging.of(next, PAGE)));
            all.addAll(page.items());
            next = page.next();
            if (next == null) {
                break;
            }
        }
        return new Listings(all, next);
    }

    /** Begins to ask for what is needed beside an application. */
    Ahead<PartyQuestions> questions() {
        return Ahead.of(license.partyQuestions(null, Paging.first(PAGE)));
    }

    /**
     * The importer and the end users, each with what bears its name.
     *
     * @param questions as {@link #questions()} asked for them
     */
    List<PartyHit> hits(Application application, Listings book, List<PartyQuestion> questions) {
        Map<String, String> roles = new LinkedHashMap<>();
        if (application.importer() != null) {
            roles.put(application.importer(), "IMPORTER");
        }
        if (application.endUsers() != null) {
            application.endUsers().forEach(name -> roles.putIfAbsent(name, "END_USER"));
        }
        List<Listing> listings = book.items();
        return roles.entrySet().stream()
                .map(party -> new PartyHit(
                        party.getValue(),
                        party.getKey(),
                        listings.stream()
                                .filter(listing -> names(listing, party.getKey())
                                        || identifies(listing, party.getKey(), application.identifiers()))
                                .toList(),
                        questions.stream()
                                .filter(question -> same(question.partyName(), party.getKey()))
                                .toList()))
                .toList();
    }

    /** Listings with these words in a name, an identifier or the ground. */
    static List<Listing> containing(List<Listing> listings, String words) {
        String wanted = plain(words);
        return listings.stream()
                .filter(listing -> Stream.of(
                                listing.names(), orNone(listing.identifiers()), List.of(orEmpty(listing.ground())))
                        .flatMap(List::stream)
                        .anyMatch(text -> plain(text).contains(wanted)))
                .toList();
    }

    private static boolean names(Listing listing, String name) {
        return listing.names().stream().anyMatch(listed -> same(listed, name));
    }

    private static boolean identifies(Listing listing, String name, List<PartyIdentifier> identifiers) {
        return identifiers != null
                && identifiers.stream()
                        .filter(given -> same(given.name(), name))
                        .anyMatch(given -> orNone(listing.identifiers()).contains(given.identifier()));
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(orEmpty(name), Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static List<String> orNone(List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
