package org.exportcontrol.license.retention;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A replica's night with settings of its own. */
record Nights(int years, boolean purgeEnabled, String cron, int batch) implements RetentionConfig {

    static final int ALL = 1_000;

    /** Lets go what may, up to the batch, and tells how many files went. */
    static int purging(Retention retention, int batch) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new RetentionWorker(retention, new Nights(5, true, "off", batch), meters).letGoWhatMay();
        return (int) meters.get("license.retention.purged").counter().count();
    }

    /** Counts only, and tells how many files could go. */
    static int counting(Retention retention) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new RetentionWorker(retention, new Nights(5, false, "off", ALL), meters).letGoWhatMay();
        return (int) meters.get("license.retention.due").gauge().value();
    }
}
