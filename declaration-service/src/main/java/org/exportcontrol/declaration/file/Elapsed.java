package org.exportcontrol.declaration.file;

import java.time.LocalDate;
import org.exportcontrol.common.problem.Text;

/**
 * How long something takes for which the law sets no limit, or has taken beyond the limit that it sets.
 *
 * @param since the day that is not counted itself
 * @param workingDays that have passed, or had passed when it ended
 * @param running whether it has not ended
 */
public record Elapsed(LocalDate since, int workingDays, boolean running, Text text, String rule, String source) {}
