package org.exportcontrol.declaration.licensefeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.event.Event;
import org.exportcontrol.common.event.EventPage;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.licensefeed.LicenseStandings.Standing;

/** The transactions of reading the feed. What an event means is kept in the transaction that moves the cursor on. */
@ApplicationScoped
class LicenseFeedSteps {

    private final LicenseStandings standings;
    private final LicenseHolds holds;
    private final DeclarationRepository declarations;
    private final LicenseFeedConfig config;
    private final InstantSource clock;

    LicenseFeedSteps(
            LicenseStandings standings,
            LicenseHolds holds,
            DeclarationRepository declarations,
            LicenseFeedConfig config,
            InstantSource clock) {
        this.standings = standings;
        this.holds = holds;
        this.declarations = declarations;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Optional<Long> claim() {
        return standings.claimCursor(clock.instant(), clock.instant().plus(config.lease()));
    }

    @Transactional
    void letGo() {
        standings.letCursorGo();
    }

    /** @return whether this replica is still the one that reads */
    @Transactional
    boolean take(long from, EventPage page) {
        if (!standings.moveCursor(from, page.next())) {
            return false;
        }
        standings.lockAlone();
        page.items().forEach(this::keep);
        if (page.items().stream().anyMatch(LicenseFeedSteps::concernsParties)) {
            standings.askForPartyRechecks(clock.instant());
        }
        return true;
    }

    private void keep(Event event) {
        LicenseMove.of(event.type())
                .map(move -> new Standing(event.subjectId(), move, event.subjectVersion()))
                .ifPresent(standing -> standings.told(standing, clock.instant()));
    }

    /** A listing, a ban, or the answer to a question about a name. */
    private static boolean concernsParties(Event event) {
        return List.of("party-listing", "ban", "party-question").contains(event.subjectType());
    }

    /** The feed ends before the cursor: it is read anew, and whatever it told of parties is looked at again. */
    @Transactional
    void restart() {
        standings.lockAlone();
        standings.forget();
        standings.askForPartyRechecks(clock.instant());
    }

    @Transactional
    List<String> claimDue() {
        return standings.claimDue(clock.instant(), clock.instant().plus(config.lease()));
    }

    @Transactional
    Standing standing(String license) {
        return standings.of(license);
    }

    @Transactional
    List<UUID> files(String license) {
        return standings.files(license);
    }

    @Transactional
    void follow(UUID file, Standing standing) {
        declarations.lock(file).ifPresent(declaration -> holds.follow(declaration, standing));
    }

    @Transactional
    void carriedOut(Standing standing) {
        standings.carriedOut(standing);
    }
}
