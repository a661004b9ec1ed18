package org.exportcontrol.license.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.app.AuditedFiles;
import org.exportcontrol.license.hold.DeclarationNumbers;
import org.exportcontrol.license.issued.Condition;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseLine;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.measure.Mass;
import org.exportcontrol.license.measure.MassUnit;

/** Drafts reports on goods from what the ledger shows (LF-09). */
@ApplicationScoped
class ReportPrefill {

    private final LicenseService licenses;
    private final ReportRepository reports;
    private final LedgerView ledger;
    private final DeclarationNumbers numbers;

    ReportPrefill(LicenseService licenses, ReportRepository reports, LedgerView ledger, DeclarationNumbers numbers) {
        this.licenses = licenses;
        this.reports = reports;
        this.ledger = ledger;
        this.numbers = numbers;
    }

    /**
     * @param declaration its id or its number
     * @throws org.exportcontrol.common.problem.ProblemException {@code LICENSE_NOT_FOUND}, also for another's;
     *     {@code NOT_FOUND} for a declaration that has drawn nothing on the license
     */
    @Transactional
    ReportPrefillResponse draft(String number, String declaration, ReportKind kind) {
        License license = licenses.standing(number).license();
        UUID declarationId = candidates(declaration)
                .filter(id -> !ledger.used(license, id).isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail(
                                "Declaration " + declaration + " has drawn nothing on license " + number + ".",
                                "报关单 " + declaration + " 未使用过许可证 " + number + "。")
                        .exception());
        Map<Integer, BigDecimal> used = ledger.used(license, declarationId);
        Map<Integer, BigDecimal> reported = LedgerView.reported(kind, reports.recorded(license, declarationId));
        return new ReportPrefillResponse(
                new ReportPrefillResponse.Draft(kind, declarationId, left(license, used, reported)),
                numbers.numberOf(declarationId).orElse(null),
                licenses.lastUse(license, declarationId)
                        .map(BusinessZone::dayOf)
                        .orElse(null),
                used.entrySet().stream()
                        .map(entry -> line(license, entry.getKey(), entry.getValue(), reported))
                        .toList(),
                license.conditions().stream()
                        .filter(condition -> condition.owner() == Condition.Owner.HOLDER)
                        .toList());
    }

    private Stream<UUID> candidates(String declaration) {
        Optional<UUID> id = AuditedFiles.uuid(declaration);
        return id.isPresent() ? id.stream() : numbers.withNumber(declaration).stream();
    }

    private static List<ReportRequest.Line> left(
            License license, Map<Integer, BigDecimal> used, Map<Integer, BigDecimal> reported) {
        return used.entrySet().stream()
                .filter(entry -> left(entry, reported).signum() > 0)
                .map(entry -> {
                    MassUnit unit =
                            MassUnit.shownFor(of(license, entry.getKey()).unit());
                    return new ReportRequest.Line(entry.getKey(), shown(left(entry, reported), unit), unit.name());
                })
                .toList();
    }

    private static BigDecimal left(Map.Entry<Integer, BigDecimal> used, Map<Integer, BigDecimal> reported) {
        return used.getValue().subtract(reported.getOrDefault(used.getKey(), BigDecimal.ZERO));
    }

    private static ReportPrefillResponse.Line line(
            License license, int number, BigDecimal used, Map<Integer, BigDecimal> reported) {
        LicenseLine line = of(license, number);
        MassUnit unit = MassUnit.shownFor(line.unit());
        return new ReportPrefillResponse.Line(
                number,
                line.name(),
                line.controlCodes(),
                unit.name(),
                shown(used, unit),
                shown(reported.getOrDefault(number, BigDecimal.ZERO), unit));
    }

    private static LicenseLine of(License license, int number) {
        return license.line(number).orElseThrow();
    }

    private static String shown(BigDecimal mass, MassUnit unit) {
        return Mass.plain(unit.shown(mass).orElseThrow());
    }
}
