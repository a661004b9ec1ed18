package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.ledger.EntryKind;
import org.exportcontrol.license.ledger.Ledger;
import org.exportcontrol.license.ledger.LedgerEntry;
import org.exportcontrol.license.measure.Mass;
import org.exportcontrol.license.measure.MassUnit;

/** What the authority adds to a balance, and takes back whole. Nothing in the ledger is ever changed or taken out. */
@ApplicationScoped
class AdjustmentService {

    private final LicenseService licenses;
    private final Ledger ledger;
    private final LicenseJournal journal;
    private final Caller caller;

    AdjustmentService(LicenseService licenses, Ledger ledger, LicenseJournal journal, Caller caller) {
        this.licenses = licenses;
        this.ledger = ledger;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    Standing adjust(String number, AdjustmentRequest request) {
        License license = licenses.lockVisible(number);
        Duty.require(caller, Duties.DECIDE);
        LicenseLine line = license.line(request.line())
                .orElseThrow(() -> refused(
                        "/line",
                        Text.of("The license has no line " + request.line() + ".", "许可证没有第 " + request.line() + " 项。"),
                        Text.of("Name a line of the license.", "请填写许可证上已有的项号。")));
        BigDecimal quantity = new BigDecimal(request.quantity());
        Mass mass = Mass.of(quantity, request.unit());
        if (!mass.exact()) {
            throw refused("/quantity", mass.refusal().detail(), mass.refusal().remedy());
        }
        LedgerEntry.Act act = new LedgerEntry.Act(request.ground(), null);
        ledger.book(List.of(
                new LedgerEntry(line.id(), EntryKind.ADJUSTED, mass.kilograms(), null, quantity, request.unit(), act)));
        return recorded(license, "adjusted", request.ground());
    }

    /** Undoes one adjustment, whole and once, as long as its quantity is free. */
    @Transactional
    Standing contra(String number, long entry, String ground) {
        License license = licenses.lockVisible(number);
        Duty.require(caller, Duties.DECIDE);
        Ledger.Adjustment adjustment = ledger.adjustment(license.id(), entry)
                .filter(found -> !found.undone())
                .orElseThrow(() -> refused(
                        "",
                        Text.of(
                                "Entry " + entry + " is no adjustment of this license that still stands.",
                                "条目 " + entry + " 不是该许可证的有效调整记录。"),
                        Text.of("Read the ledger for its adjustments.", "请查询台账中的调整记录。")));
        BigDecimal free = ledger.balances(List.of(adjustment.licenseLineId()))
                .get(adjustment.licenseLineId())
                .free();
        if (free.compareTo(adjustment.kilograms()) < 0) {
            throw refused(
                    "",
                    Text.of(
                            "Only " + Mass.plain(free) + " kg are free; " + Mass.plain(adjustment.kilograms())
                                    + " kg would go back.",
                            "可用数量仅为 " + Mass.plain(free) + " 千克，不足以冲回 " + Mass.plain(adjustment.kilograms()) + " 千克。"),
                    Text.of("Wait until declarations free what they hold.", "请待报关单释放占用数量后办理。"));
        }
        ledger.book(List.of(new LedgerEntry(
                adjustment.licenseLineId(),
                EntryKind.CONTRA,
                adjustment.kilograms(),
                null,
                adjustment.kilograms(),
                MassUnit.KGM.name(),
                new LedgerEntry.Act(ground, entry))));
        return recorded(license, "adjustment-undone", ground);
    }

    private Standing recorded(License license, String move, String ground) {
        journal.record(license, caller.actor(), move, ground, Map.of("version", license.nextVersion()));
        return licenses.standing(license.number());
    }

    private static RuntimeException refused(String pointer, Text detail, Text remedy) {
        return Problem.of(LicenseProblem.ADJUSTMENT_INVALID)
                .detail(detail)
                .rule("WO-06", "derived from PPL, O220")
                .violations(List.of(new Violation(pointer, detail, "WO-06", "derived from PPL, O220", remedy)))
                .exception();
    }
}
