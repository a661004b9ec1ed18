package org.exportcontrol.license.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;

/**
 * Something on record that matters for a type of license.
 *
 * @param closes whether it closes the type; otherwise it is for the examiner to weigh
 * @param until last day on which it does; null without end
 * @param entry of the record; null where there is none and there should be one
 */
public record ConductBar(boolean closes, Text detail, String rule, String source, LocalDate until, UUID entry) {}
