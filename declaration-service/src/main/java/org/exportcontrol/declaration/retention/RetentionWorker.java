package org.exportcontrol.declaration.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.exportcontrol.declaration.retention.Retention.Ended;
import org.jboss.logging.Logger;

/**
 * Each night counts the files whose time has passed and, where that is switched on, lets them go (LF-10). Any number of
 * replicas may run it; a file that cannot go does not stand in the others' way.
 */
@ApplicationScoped
class RetentionWorker {

    private static final Logger LOG = Logger.getLogger(RetentionWorker.class);
    private static final int PAGE = 100;

    private final Retention retention;
    private final RetentionConfig config;
    private final AtomicLong due = new AtomicLong();
    private final Counter purged;

    RetentionWorker(Retention retention, RetentionConfig config, MeterRegistry meters) {
        this.retention = retention;
        this.config = config;
        Gauge.builder("declaration.retention.due", due, AtomicLong::get)
                .description("Declarations that could go by the last count, which is made each night")
                .register(meters);
        purged = Counter.builder("declaration.retention.purged")
                .description("Declarations that went after their time")
                .register(meters);
    }

    @Scheduled(
            identity = "retention",
            cron = "${declaration.retention.cron:0 30 2 * * ?}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void letGoWhatMay() {
        long found = retention.due();
        due.set(found);
        if (!config.purgeEnabled()) {
            LOG.infof("%d declarations could go after %d years; purging is off", found, config.years());
            return;
        }
        int gone = purge();
        due.set(retention.due());
        LOG.infof("%d declarations went after %d years, of %d that could", gone, config.years(), found);
    }

    /** @return how many went */
    private int purge() {
        int gone = 0;
        Ended last = Ended.BEFORE_ALL;
        while (gone < config.batch()) {
            List<Ended> page = retention.dueAfter(last, Math.min(PAGE, config.batch() - gone));
            if (page.isEmpty()) {
                break;
            }
            for (Ended file : page) {
                gone += goes(file) ? 1 : 0;
                last = file;
            }
        }
        return gone;
    }

    private boolean goes(Ended file) {
        try {
            boolean went = retention.purge(file.id());
            purged.increment(went ? 1 : 0);
            return went;
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Declaration %s cannot go", file.id());
            return false;
        }
    }
}
