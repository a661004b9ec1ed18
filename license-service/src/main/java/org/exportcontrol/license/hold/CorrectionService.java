package org.exportcontrol.license.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseLine;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.ledger.Draw;
import org.exportcontrol.license.ledger.Ledger;
import org.exportcontrol.license.measure.Mass;

/** Books used quantities back to free where less was loaded than declared (AW-04). Locks as {@link HoldService}. */
@ApplicationScoped
class CorrectionService {

    private final Attempts attempts;
    private final LicenseService licenses;
    private final Ledger ledger;
    private final Bookings bookings;
    private final UseService uses;

    CorrectionService(Attempts attempts, LicenseService licenses, Ledger ledger, Bookings bookings, UseService uses) {
        this.attempts = attempts;
        this.licenses = licenses;
        this.ledger = ledger;
        this.bookings = bookings;
        this.uses = uses;
    }

    /** All lines or none. */
    @Transactional
    HoldStatus correct(UUID declarationId, CorrectionRequest request) {
        return attempts.once(
                declarationId,
                request.attempt(),
                Operation.CORRECTION,
                request,
                HoldStatus.class,
                () -> correctNow(new Move(declarationId, request.attempt()), request.lines()));
    }

    private HoldStatus correctNow(Move move, List<CorrectionRequest.Line> lines) {
        List<Draw> used =
                ledger.draws(move.declarationId()).stream().filter(Draw::isUsed).toList();
        List<License> locked = licenses.lock(
                List.of(), used.stream().map(Draw::licenseId).distinct().toList());
        List<Violation> violations = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            judge(lines.get(i), "/lines/" + i, used, locked, corrections, violations);
        }
        if (!violations.isEmpty()) {
            throw Problem.of(LicenseProblem.CORRECTION_INVALID)
                    .detail(violations.get(0).detail())
                    .rule("WO-06", "O220")
                    .violations(violations)
                    .exception();
        }
        bookings.correct(move, corrections, locked);
        return uses.status(move.declarationId(), move.attempt());
    }

    private static void judge(
            CorrectionRequest.Line line,
            String pointer,
            List<Draw> used,
            List<License> locked,
            List<Correction> corrections,
            List<Violation> violations) {
        Optional<Draw> draw = draw(line, used, locked);
        Mass mass = Mass.of(new BigDecimal(line.quantity()), line.unit());
        if (draw.isEmpty()) {
            violations.add(violation(
                    pointer,
                    Text.of("The declaration has used nothing of that license line.", "该报关单未核销该许可证项的数量。"),
                    Text.of("Name a line that was used.", "请填写已核销的项。")));
        } else if (!mass.exact()) {
            violations.add(violation(
                    pointer + "/quantity",
                    mass.refusal().detail(),
                    mass.refusal().remedy()));
        } else if (corrections.stream().anyMatch(other -> other.draw() == draw.get())) {
            violations.add(violation(
                    pointer,
                    Text.of("The line is named twice.", "该项重复。"),
                    Text.of("Add the quantities up.", "请合并数量。")));
        } else if (mass.kilograms().compareTo(draw.get().used()) > 0) {
            String most = Mass.plain(draw.get().used());
            violations.add(violation(
                    pointer + "/quantity",
                    Text.of("Only " + most + " kg are used.", "已核销数量仅为 " + most + " 千克。"),
                    Text.of("Take back up to " + most + " kg.", "最多可更正 " + most + " 千克。")));
        } else {
            corrections.add(new Correction(draw.get(), mass.kilograms(), new BigDecimal(line.quantity()), line.unit()));
        }
    }

    private static Optional<Draw> draw(CorrectionRequest.Line line, List<Draw> used, List<License> locked) {
        Optional<UUID> licenseLine = locked.stream()
                .filter(license -> license.number().equals(line.licenseNumber()))
                .flatMap(license -> license.line(line.licenseLine()).stream())
                .map(LicenseLine::id)
                .findFirst();
        return used.stream()
                .filter(draw -> draw.goodsLine() == line.goodsLine())
                .filter(draw -> licenseLine.filter(draw.licenseLineId()::equals).isPresent())
                .findFirst();
    }

    private static Violation violation(String pointer, Text detail, Text remedy) {
        return new Violation(pointer, detail, "WO-06", "O220", remedy);
    }
}
