package org.exportcontrol.common.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which days begin and end for the law: Beijing time. */
public final class BusinessZone {

    public static final ZoneId ID = ZoneId.of("Asia/Shanghai");

    private BusinessZone() {}

    public static LocalDate today(InstantSource clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ID).toLocalDate();
    }
}
