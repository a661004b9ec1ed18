package org.exportcontrol.local.stack;

import java.nio.file.Path;
import java.time.Duration;
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
public record StackPlan(Path home, StackFolder folder, Ports ports, String clockStart, Duration startTimeout) {}
