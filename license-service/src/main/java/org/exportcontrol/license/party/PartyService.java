package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;

/** The party lists: only an exact identifier or an exact name acts. */
@ApplicationScoped
public class PartyService {

    static final String SUBJECT = "party-listing";

    private final PartyListingRepository listings;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    PartyService(PartyListingRepository listings, AuditTrail trail, Events events, Caller caller, InstantSource clock) {
        this.listings = listings;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PartyListing list(PartyListingRequest request) {
        Duty.require(caller, Duties.PARTIES);
        requireConsistent(request);
        PartyListing listing = new PartyListing(request, clock.instant());
        listings.persistAndFlush(listing);
        Map<String, ?> data = Map.of("kind", listing.kind(), "version", listing.version());
        String id = listing.id().toString();
        Set<String> audience = Set.of(Audience.PUBLIC, Audience.MOFCOM, Audience.CUSTOMS);
        trail.record(
                new AuditEntry(SUBJECT, id, caller.actor(), "listed", listing.ground(), data, Set.of(Audience.MOFCOM)));
        events.publish(new NewEvent(SUBJECT + ".listed", SUBJECT, id, listing.version(), data, audience));
        return listing;
    }

    @Transactional
    List<PartyListing> page(UUID after, int limit) {
        return listings.page(after, limit);
    }

    /** Those of the names that are listed on that day, by finding; a name may stand under several. */
    @Transactional
    public Map<PartyFinding, Set<String>> listed(Collection<String> names, LocalDate day) {
        List<PartyListing> found = listings.inEffect(
                day, List.of(), names.stream().map(PartyNames::normalized).toList());
        Map<PartyFinding, Set<String>> listed = new EnumMap<>(PartyFinding.class);
        names.forEach(name -> found.stream()
                .filter(listing -> listing.names(name, null))
                .forEach(listing -> listed.computeIfAbsent(PartyFinding.of(listing), finding -> new LinkedHashSet<>())
                        .add(name)));
        return listed;
    }

    @Transactional
    PartyCheckResponse check(PartyCheckRequest request) {
        List<PartyListing> found = listings.inEffect(
                request.date(),
                request.parties().stream()
                        .map(PartyCheckRequest.Party::identifier)
                        .filter(Objects::nonNull)
                        .toList(),
                request.parties().stream()
                        .map(party -> PartyNames.normalized(party.name()))
                        .toList());
        return new PartyCheckResponse(
                request.date(),
                request.parties().stream().map(party -> finding(party, found)).toList());
    }

    private static PartyCheckResponse.Party finding(PartyCheckRequest.Party party, List<PartyListing> found) {
        return found.stream()
                .filter(listing -> listing.names(party.name(), party.identifier()))
                .min(Comparator.comparing(PartyFinding::of))
                .map(listing -> new PartyCheckResponse.Party(
                        party.role(), party.name(), PartyFinding.of(listing), PartyCheckResponse.Listing.from(listing)))
                .orElseGet(() -> new PartyCheckResponse.Party(party.role(), party.name(), PartyFinding.CLEAR, null));
    }

    private static void requireConsistent(PartyListingRequest request) {
        List<Violation> violations = new ArrayList<>();
        boolean controlList = request.kind() == ListingKind.CONTROL_LIST;
        if (controlList != (request.measure() != null)) {
            violations.add(new Violation(
                    "/measure",
                    Text.of(
                            "A listing on the control list names its measure; the watch list has none.",
                            "列入管控名单须载明措施，列入关注名单则不设措施。"),
                    controlList ? "PL-02" : "PL-01",
                    controlList ? "ECL 18; DUR 28, 29" : "DUR 26",
                    null));
        }
        if (request.to() != null && request.to().isBefore(request.from())) {
            violations.add(Violation.of("/to", Text.of("The last day lies before the first.", "截止日期早于起始日期。")));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(LicenseProblem.LISTING_INVALID)
                    .detail(violations.get(0).detail())
                    .violations(violations)
                    .exception();
        }
    }
}
