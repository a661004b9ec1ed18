package org.exportcontrol.license.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long applications, licenses and inquiries are kept, and whether they go afterwards (LF-10). */
@ConfigMapping(prefix = "license.retention")
public interface RetentionConfig {

    /** For how many years a file is kept, from its last move, validity or booking on; five at least. */
    @WithDefault("5")
    int years();

    /** Whether files go after their time; if not, they are only counted. There is no way back. */
    @WithDefault("false")
    boolean purgeEnabled();

    /** When the files whose time has passed are looked for, Beijing time; {@code off} leaves it to other replicas. */
    @WithDefault("0 0 3 * * ?")
    String cron();

    /** How many files a replica purges at a time. */
    @WithDefault("1000")
    int batch();
}
