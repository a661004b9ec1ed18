package org.exportcontrol.declaration.licensefeed;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.exportcontrol.common.event.EventPage;
import org.exportcontrol.declaration.clients.NeighborAnsweredException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.license.FeedClient;
import org.exportcontrol.declaration.licensefeed.LicenseStandings.Standing;
import org.jboss.logging.Logger;

/**
 * Reads license-service's feed, so that a license paused or revoked and a party listed stop goods at the border within
 * seconds (CH-11, PL-04). What falls between is stopped at release, which asks once more. Any number of replicas may run
 * it: one reads at a time, and what must follow in the files is stored until it has.
 */
@ApplicationScoped
public class LicenseFeed {

    private static final Logger LOG = Logger.getLogger(LicenseFeed.class);

    private final LicenseFeedSteps steps;
    private final FeedClient feed;
    private final LicenseFeedConfig config;

    LicenseFeed(LicenseFeedSteps steps, FeedClient feed, LicenseFeedConfig config) {
        this.steps = steps;
        this.feed = feed;
        this.config = config;
    }

    @Scheduled(
            identity = "license-feed",
            every = "${declaration.license-feed.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        readOn();
        carryOutWhatIsDue();
    }

    /** Reads as far as the feed goes now, unless another replica is at it. */
    public void readOn() {
        Optional<Long> claimed = steps.claim();
        if (claimed.isEmpty()) {
            return;
        }
        try {
            if (readFrom(claimed.get())) {
                steps.letGo();
            }
        } catch (NeighborUnavailableException | NeighborAnsweredException away) {
            LOG.infof("The feed of licenses is read later: %s (%s)", away.getMessage(), away.getCause());
            steps.letGo();
        }
    }

    /** @return whether the lease is still this replica's */
    private boolean readFrom(long start) {
        long position = start;
        while (true) {
            Optional<EventPage> page = feed.after(position, config.page());
            if (page.isEmpty()) {
                LOG.warnf("The feed of licenses ends before position %d: it was restored, and is read anew", position);
                steps.restart();
                position = 0;
                continue;
            }
            long next = page.get().next();
            if (next == position) {
                return true;
            }
            if (!steps.take(position, page.get())) {
                return false;
            }
            position = next;
        }
    }

    /** Makes holds follow what was told. */
    public void carryOutWhatIsDue() {
        for (String license : steps.claimDue()) {
            try {
                Standing standing = steps.standing(license);
                steps.files(license).forEach(file -> steps.follow(file, standing));
                steps.carriedOut(standing);
            } catch (RuntimeException failure) {
                // Its lease runs out and it is taken up again; the next license must not wait for that.
                LOG.errorf(failure, "Not every file follows license %s yet", license);
            }
        }
    }
}
