package org.exportcontrol.license.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseMoves;
import org.exportcontrol.license.issued.LicenseService;

/** Reports of holders on their licenses, and what the authority decides on them (LF-04, LF-09; DUR 19). */
@ApplicationScoped
class ReportService {

    private final ReportRepository reports;
    private final ReportJournal journal;
    private final ReportedRest rest;
    private final LedgerView ledger;
    private final LicenseService licenses;
    private final LicenseMoves moves;
    private final Caller caller;
    private final InstantSource clock;

    ReportService(
            ReportRepository reports,
            ReportJournal journal,
            ReportedRest rest,
            LedgerView ledger,
            LicenseService licenses,
            LicenseMoves moves,
            Caller caller,
            InstantSource clock) {
        this.reports = reports;
        this.journal = journal;
        this.rest = rest;
        this.ledger = ledger;
        this.licenses = licenses;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    /** Files a report. A change makes the license rest at once; what became of goods is compared and kept. */
    @Transactional
    Report file(String number, ReportRequest request) {
        License license = licenses.lockVisible(number);
        ReportBasis basis = basis(license, request.declarationId());
        ReportRules.check(request, basis);
        List<ReportedLine> lines = request.kind().isOfGoods() ? basis.compared(request) : List.of();
        Report report = new Report(license, request, lines, basis.today(), caller.subject());
        request.kind()
                .ground()
                .filter(ground -> rest.begin(license, ground, request.details()))
                .ifPresent(ground -> report.pausedItsLicense());
        reports.persist(report);
        journal.record(report, "filed", request.details());
        basis.corrected(request).ifPresent(earlier -> {
            earlier.correct();
            journal.record(earlier, "corrected", "report " + report.id());
        });
        return report;
    }

    /** How a report ends, by a person who decides and is named (LF-03). */
    @Transactional
    Report decide(UUID id, long expected, ReportDecisionRequest decision) {
        Report report = forMove(id, expected);
        Duty.require(caller, Duties.DECIDE);
        ReportRules.check(decision, report.kind());
        report.close(decision, BusinessZone.today(clock), caller.actor());
        switch (decision.outcome()) {
            case GO_ON -> rest.end(report, decision.reason());
            case DEMAND_CHANGE -> rest.demandChange(report, decision.reason());
            case WITHDRAW, REVOKE ->
                moves.move(
                        report.license(),
                        decision.outcome().end().orElseThrow(),
                        decision.ground(),
                        decision.reason(),
                        caller.actor());
        }
        return journal.record(report, "decided", decision.outcome() + ": " + decision.reason());
    }

    @Transactional
    Report read(UUID id) {
        return reports.visible(id);
    }

    @Transactional
    List<Report> page(ReportRepository.Filter filter, ReportCursor after, int limit) {
        return reports.page(filter, after, limit);
    }

    private ReportBasis basis(License license, UUID declarationId) {
        return new ReportBasis(
                license,
                licenses.replacedBy(license),
                declarationId == null ? List.of() : reports.recorded(license, declarationId),
                declarationId == null ? Map.of() : ledger.used(license, declarationId),
                BusinessZone.today(clock));
    }

    /** The license's row lock orders everything that happens to its reports. */
    private Report forMove(UUID id, long expected) {
        Report report = reports.visible(id);
        licenses.lockVisible(report.license().number());
        reports.getEntityManager().refresh(report);
        ETags.requireVersion(expected, report.version());
        return report;
    }
}
