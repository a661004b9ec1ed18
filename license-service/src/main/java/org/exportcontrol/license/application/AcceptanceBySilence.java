package org.exportcontrol.license.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Five working days of silence accept papers on the day they came in (AP-05). Any number of replicas may run it: each
 * application is looked at again under its row lock.
 */
@ApplicationScoped
public class AcceptanceBySilence {

    private static final Logger LOG = Logger.getLogger(AcceptanceBySilence.class);

    private final AcceptanceService acceptance;

    AcceptanceBySilence(AcceptanceService acceptance) {
        this.acceptance = acceptance;
    }

    @Scheduled(every = "10m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void acceptAll() {
        for (UUID id : acceptance.silent()) {
            try {
                acceptance.acceptBySilence(id);
            } catch (RuntimeException oneOnly) { // the next application is not to wait for it
                LOG.errorf(oneOnly, "Application %s could not be accepted by silence", id);
            }
        }
    }
}
