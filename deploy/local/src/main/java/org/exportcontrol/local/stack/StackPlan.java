package org.exportcontrol.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.exportcontrol.local.settings.Ports;

/**
 * What stack to start.
 *
 * @param home         the root of a built checkout
 * @param folder       where the stack keeps its files
 * @param ports        where its parts listen
 * @param clockStart   the ISO date or instant at which the services' clocks start, or null for real time
 * @param startTimeout how long the start may take
 * @param jvm          options of the services' JVMs
 */
public record StackPlan(
        Path home, StackFolder folder, Ports ports, String clockStart, Duration startTimeout, List<String> jvm) {
    /** Small and quickly there rather than fast for long. */
    private static final List<String> SMALL =
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A stack that shares its machine with what else a person does. */
    public StackPlan(Path home, StackFolder folder, Ports ports, String clockStart, Duration startTimeout) {
        this(home, folder, ports, clockStart, startTimeout, SMALL);
    }

    /** The same with other options of the services' JVMs. */
    public StackPlan withJvm(List<String> options) {
        return new StackPlan(home, folder, ports, clockStart, startTimeout, options);
    }

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
