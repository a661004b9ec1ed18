package org.exportcontrol.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.exportcontrol.local.settings.Ports;

/**
 * What stack to start.
 *
 * @param home         the root of a built checkout
 * @param folder       where the stack keeps its files
 * @param ports        where its parts listen
 * @param clockStart   the ISO date or instant at which the services' clocks start, or null for real time
 * @param startTimeout how long the start may take
 */
public record StackPlan(Path home, StackFolder folder, Ports ports, String clockStart, Duration startTimeout) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The day at which the services' clocks start, in Shanghai. */
    public LocalDate today() {
        if (clockStart == null) {
            return LocalDate.now(SHANGHAI);
        }
        return clockStart.contains("T")
                ? Instant.parse(clockStart).atZone(SHANGHAI).toLocalDate()
                : LocalDate.parse(clockStart);
    }
}
