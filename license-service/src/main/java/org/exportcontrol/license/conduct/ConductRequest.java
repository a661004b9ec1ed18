package org.exportcontrol.license.conduct;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;

/**
 * Something to put on record about an exporter.
 *
 * @param organization unified social credit code
 * @param on day of the penalty, of the check, or of the latest export
 * @param until last day; for APPLICATIONS_NOT_ACCEPTED only
 * @param source number of the decision or report, and who made it
 */
public record ConductRequest(
        @NotNull @PlainText String organization,
        @NotNull ConductKind kind,
        @NotNull @CalendarDay LocalDate on,
        @CalendarDay LocalDate until,
        @NotNull @PlainText String source,
        @PlainText String note) {}
