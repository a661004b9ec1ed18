package org.exportcontrol.license.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.measure.Decimal;

/**
 * What a holder reports. Which of these a kind needs, and which do not belong to it, is checked with everything else.
 *
 * @param day on which it happened; of a change, on which it became known
 * @param until last day, where it took several
 * @param details in words; needed for CHANGE_OF_END_USE and FACTS_CHANGED
 * @param circumstances for CHANGE_OF_END_USE
 * @param declarationId with {@code lines} for reports on goods: the declaration that they left under
 * @param corrects id of an earlier report of the kind on the same goods, which then counts no more
 * @param truthful that everything is said and true; whoever reports answers for it (AP-07)
 */
public record ReportRequest(
        @NotNull ReportKind kind,
        @NotNull @CalendarDay LocalDate day,
        @CalendarDay LocalDate until,
        @PlainText String details,
        @Size(max = 20) List<@NotNull Circumstance> circumstances,
        UUID declarationId,
        @Size(max = 500) List<@NotNull @Valid Line> lines,
        UUID corrects,
        Boolean truthful) {

    /**
     * Goods of a license line.
     *
     * @param quantity net mass, plain decimal
     * @param unit UNECE Rec 20 code of a unit of mass
     */
    public record Line(
            @NotNull @Min(1) Integer line,
            @NotNull @Decimal String quantity,
            @NotNull @Pattern(regexp = "[A-Z0-9]{2,3}") String unit) {}

    List<Line> goods() {
        return lines == null ? List.of() : lines;
    }
}
