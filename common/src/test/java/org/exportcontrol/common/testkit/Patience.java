package org.exportcontrol.common.testkit;

import java.time.Duration;

/** How long a test waits for what must come: far longer than it takes, so that a slow machine fails no test. */
public final class Patience {

    public static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}
}
