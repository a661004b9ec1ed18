package org.exportcontrol.controllist.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.edition.Edition;

/**
 * What was found.
 *
 * @param edition what it rests on
 * @param knownAt as asked, null when not asked
 * @param lines one finding a line, in the order of the request
 * @param catchAll reminder of CL-14 where some line is not controlled, else null
 */
public record ScreeningResponse(
        Edition edition, LocalDate asOf, Instant knownAt, List<LineFinding> lines, CatchAll catchAll) {}
