package org.exportcontrol.license.bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7, as declarations and licenses have them: new ones come at the end of an index. */
final class TimeOrderedIds {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedIds() {}

    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | VERSION | random.nextInt(1 << 12),
                VARIANT | random.nextLong() >>> 2);
    }
}
