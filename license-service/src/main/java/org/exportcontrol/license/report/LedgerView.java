package org.exportcontrol.license.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.ledger.Draw;

/** The ledger as reports are compared with it, by license line. It is read only: no report books anything (LF-09). */
@ApplicationScoped
class LedgerView {

    private final LicenseService licenses;

    LedgerView(LicenseService licenses) {
        this.licenses = licenses;
    }

    /** Kilograms that the declaration has used of the license; empty when it has drawn nothing on it. */
    @Transactional
    Map<Integer, BigDecimal> used(License license, UUID declarationId) {
        List<Draw> draws = licenses.draws(license, declarationId);
        Map<Integer, BigDecimal> used = new TreeMap<>();
        license.lines().forEach(line -> draws.stream()
                .filter(draw -> draw.licenseLineId().equals(line.id()))
                .forEach(draw -> used.merge(line.line(), draw.used(), BigDecimal::add)));
        return used;
    }

    /** Kilograms that the reports of a kind tell. */
    static Map<Integer, BigDecimal> reported(ReportKind kind, Collection<Report> reports) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        reports.stream()
                .filter(report -> report.kind() == kind)
                .flatMap(report -> report.lines().stream())
                .forEach(line -> sums.merge(line.line(), line.mass(), BigDecimal::add));
        return sums;
    }
}
