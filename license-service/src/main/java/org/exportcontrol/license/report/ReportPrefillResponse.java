package org.exportcontrol.license.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.issued.Condition;

/**
 * What a report on a declaration's goods can start from.
 *
 * @param draft to be completed, at least with {@code day} and {@code truthful}, and filed
 * @param declarationNumber null while it is not known here
 * @param releasedOn day of the last release that the ledger shows; null while nothing is used
 * @param lines what the ledger shows
 * @param conditions of the license that its holder answers for: they say which reports are asked for
 */
public record ReportPrefillResponse(
        Draft draft, String declarationNumber, LocalDate releasedOn, List<Line> lines, List<Condition> conditions) {

    /** The part of a {@link ReportRequest} that the ledger can say; its lines are what is left to report. */
    public record Draft(ReportKind kind, UUID declarationId, List<ReportRequest.Line> lines) {}

    /** Plain decimals in {@code unit}; {@code reported} is what earlier reports of the kind say. */
    public record Line(int line, String name, List<String> controlCodes, String unit, String used, String reported) {}
}
