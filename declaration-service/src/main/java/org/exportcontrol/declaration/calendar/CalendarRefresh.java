package org.exportcontrol.declaration.calendar;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.exportcontrol.declaration.clients.NeighborAnsweredException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.license.CalendarAnswer;
import org.exportcontrol.declaration.clients.license.CalendarClient;
import org.jboss.logging.Logger;

/** Asks license-service for the holiday calendar now and then. Any number of replicas may do so. */
@ApplicationScoped
class CalendarRefresh {

    private static final Logger LOG = Logger.getLogger(CalendarRefresh.class);

    private final CalendarClient client;
    private final KeptHolidays holidays;

    CalendarRefresh(CalendarClient client, KeptHolidays holidays) {
        this.client = client;
        this.holidays = holidays;
    }

    @Scheduled(
            identity = "calendar-refresh",
            every = "${declaration.calendar.every:5m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            client.years().years().forEach(this::receive);
        } catch (NeighborUnavailableException | NeighborAnsweredException away) {
            LOG.infof("The holiday calendar stays as it was received: %s (%s)", away.getMessage(), away.getCause());
        }
    }

    private void receive(CalendarAnswer.Year year) {
        if (year.closed().isEmpty()) {
            // Each year has its 1 January: taken as it is, this would make provisional dates look firm.
            LOG.warnf("The calendar of %d has no day on which offices are closed; it is not taken", year.year());
        } else if (holidays.receive(year)) {
            LOG.infof("The calendar of %d is received (version %d)", year.year(), year.version());
        }
    }
}
