package org.exportcontrol.license.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
        Gauge.builder("license.retention.due", due, AtomicLong::get)
                .description("Files that could go by the last count, which is made each night")
                .register(meters);
        purged = Counter.builder("license.retention.purged")
                .description("Files that went after their time")
                .register(meters);
    }

    @Scheduled(
            identity = "retention",
            cron = "${license.retention.cron:0 0 3 * * ?}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void letGoWhatMay() {
        long found = count();
        if (!config.purgeEnabled()) {
            LOG.infof("%d files could go after %d years; purging is off", found, config.years());
            return;
        }
        int gone = 0;
        for (FileKind kind : FileKind.values()) {
            gone += purge(kind, config.batch() - gone);
        }
        count();
        LOG.infof("%d files went after %d years, of %d that could", gone, config.years(), found);
    }

    private long count() {
        long found = Arrays.stream(FileKind.values()).mapToLong(retention::due).sum();
        due.set(found);
        return found;
    }

    /** @return how many went */
    private int purge(FileKind kind, int most) {
        int gone = 0;
        UUID last = Retention.BEFORE_ALL;
        while (gone < most) {
            List<UUID> page = retention.dueAfter(kind, last, Math.min(PAGE, most - gone));
            if (page.isEmpty()) {
                break;
            }
            for (UUID file : page) {
                gone += goes(kind, file) ? 1 : 0;
                last = file;
            }
        }
        return gone;
    }

    private boolean goes(FileKind kind, UUID file) {
        try {
            boolean went = retention.purge(kind, file);
            purged.increment(went ? 1 : 0);
            return went;
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "File %s %s cannot go", kind, file);
            return false;
        }
    }
}
