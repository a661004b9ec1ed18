package org.exportcontrol.license.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.exportcontrol.license.issued.License;

/**
 * What a report is judged on.
 *
 * @param license its row locked
 * @param replacedBy number of the license that carries this one on; empty while none does
 * @param recorded earlier reports on the same declaration
 * @param used kilograms the declaration has used, by license line; empty when it has drawn nothing on the license
 */
record ReportBasis(
        License license,
        Optional<String> replacedBy,
        List<Report> recorded,
        Map<Integer, BigDecimal> used,
        LocalDate today) {

    /** The earlier report that this one corrects. */
    Optional<Report> corrected(ReportRequest request) {
        return recorded.stream()
                .filter(report -> report.id().equals(request.corrects()) && report.kind() == request.kind())
                .findFirst();
    }

    /** Those that count beside this one. */
    List<Report> counting(ReportRequest request) {
        return recorded.stream()
                .filter(report -> !report.id().equals(request.corrects()))
                .toList();
    }

    /** The report's lines, and those of the declaration that it leaves out, beside the ledger. */
    List<ReportedLine> compared(ReportRequest request) {
        Map<Integer, BigDecimal> earlier = LedgerView.reported(request.kind(), counting(request));
        SortedSet<Integer> lines = new TreeSet<>(earlier.keySet());
        request.goods().forEach(named -> lines.add(named.line()));
        used.forEach((line, mass) -> {
            if (mass.signum() > 0) {
                lines.add(line);
            }
        });
        return lines.stream()
                .map(line -> ReportedLine.of(
                        license.line(line).orElseThrow(),
                        request.goods().stream()
                                .filter(named -> named.line().equals(line))
                                .findFirst()
                                .orElse(null),
                        earlier.getOrDefault(line, BigDecimal.ZERO),
                        used.getOrDefault(line, BigDecimal.ZERO)))
                .toList();
    }
}
