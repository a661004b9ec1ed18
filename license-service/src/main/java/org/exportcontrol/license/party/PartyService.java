package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;

/** Keeps the party lists. What is listed works on running licenses at once, or on the day it begins (PL-04). */
@ApplicationScoped
public class PartyService {

    static final String SUBJECT = "party-listing";

    private static final Actor LISTING_DAY = Actor.worker("listing-day");

    private final PartyListingRepository listings;
    private final PartyLook look;
    private final Event<PartyActs> acts;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    PartyService(
            PartyListingRepository listings,
            PartyLook look,
            Event<PartyActs> acts,
            AuditTrail trail,
            Events events,
            Caller caller,
            InstantSource clock) {
        this.listings = listings;
        this.look = look;
        this.acts = acts;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PartyListing list(PartyListingRequest request) {
        return list(List.of(request)).get(0);
    }

    /** All or none. */
    @Transactional
    List<PartyListing> list(List<PartyListingRequest> requests) {
        Duty.require(caller, Duties.PARTIES);
        ListingRules.check(requests);
        return requests.stream().map(this::listed).toList();
    }

    /** Takes a party off the list after a day; what it did while listed stays as it was. */
    @Transactional
    PartyListing end(UUID id, long expected, EndListingRequest request) {
        Duty.require(caller, Duties.PARTIES);
        PartyListing listing =
                listings.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
        ETags.requireVersion(expected, listing.version());
        ListingRules.checkEnd(listing, request, today());
        listing.endAfter(request.to(), today());
        return record(listing, "ended", request.ground(), caller.actor());
    }

    /** Listings that begin today work on running licenses, whoever entered them. */
    @Transactional
    void begin(UUID id) {
        PartyListing listing = listings.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (listing.actedOn() == null) {
            act(listing, LISTING_DAY);
            record(listing, "begun", null, LISTING_DAY);
        }
    }

    @Transactional
    List<UUID> begun() {
        return listings.begun(today());
    }

    @Transactional
    PartyListing read(UUID id) {
        return listings.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    @Transactional
    List<PartyListing> page(UUID after, int limit) {
        return listings.page(after, limit);
    }

    /** What the lists say about parties on a day; similar names open questions. */
    @Transactional
    public PartiesFound find(List<NamedParty> parties, LocalDate day) {
        return PartiesFound.of(look.all(parties, day));
    }

    private PartyListing listed(PartyListingRequest request) {
        PartyListing listing = new PartyListing(request, clock.instant());
        if (listing.isInEffect(today())) {
            listing.acted(today());
        }
        listings.persistAndFlush(listing);
        record(listing, "listed", listing.ground(), caller.actor());
        if (listing.actedOn() != null) {
            fire(listing, caller.actor());
        }
        return listing;
    }

    private void act(PartyListing listing, Actor actor) {
        listing.acted(today());
        fire(listing, actor);
    }

    private void fire(PartyListing listing, Actor actor) {
        acts.fire(new PartyActs(
                listing.id(),
                listing.normalizedNames(),
                listing.identifiers(),
                listing.kind() == ListingKind.WATCH_LIST,
                actor));
    }

    private PartyListing record(PartyListing listing, String move, String ground, Actor actor) {
        listings.flush();
        Map<String, ?> data = Map.of("kind", listing.kind(), "version", listing.version());
        String id = listing.id().toString();
        Set<String> everybody = Set.of(Audience.PUBLIC, Audience.MOFCOM, Audience.CUSTOMS);
        trail.record(new AuditEntry(SUBJECT, id, actor, move, ground, data, Set.of(Audience.MOFCOM)));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, listing.version(), data, everybody));
        return listing;
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no listing " + id + ".", "没有列名记录 " + id + "。")
                .exception();
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
