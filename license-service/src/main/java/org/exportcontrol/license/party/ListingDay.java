package org.exportcontrol.license.party;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets listings that were entered ahead begin on their day. Any number of replicas may run it. */
@ApplicationScoped
public class ListingDay {

    private static final Logger LOG = Logger.getLogger(ListingDay.class);

    private final PartyService parties;

    ListingDay(PartyService parties) {
        this.parties = parties;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void begin() {
        for (UUID id : parties.begun()) {
            try {
                parties.begin(id);
            } catch (RuntimeException oneOnly) { // the next one is not to wait for it
                LOG.errorf(oneOnly, "Listing %s could not begin", id);
            }
        }
    }
}
