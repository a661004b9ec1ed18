package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationNumber;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.licensefeed.LicenseHolds;
import org.exportcontrol.declaration.stop.StopHolds;

/**
 * The accepting transaction: number, lines with what is held for them, and the holds the declaration begins with. The
 * finding, the verdict and the acceptance bear one date (CL-10).
 */
@ApplicationScoped
public class Acceptance {

    private final DeclarationRepository declarations;
    private final AcceptanceHolds holds;
    private final DeclarationJournal journal;
    private final StopHolds stops;
    private final LicenseHolds licenses;

    Acceptance(
            DeclarationRepository declarations,
            AcceptanceHolds holds,
            DeclarationJournal journal,
            StopHolds stops,
            LicenseHolds licenses) {
        this.declarations = declarations;
        this.holds = holds;
        this.journal = journal;
        this.stops = stops;
        this.licenses = licenses;
    }

    void accept(Declaration declaration, Lodging lodging, Instant now) {
        Actor worker = Actor.worker("lodging");
        LocalDate day = lodging.acceptanceDate();
        Screening screening = lodging.screening().orElseThrow();
        int serial = declarations.nextSerial(declaration.customsOffice(), day.getYear());
        declaration.accept(DeclarationNumber.of(declaration.customsOffice(), day.getYear(), serial), day, now);
        declaration.findings(lines(declaration, lodging, screening));
        journal.record(
                declaration,
                worker,
                "accepted",
                null,
                Map.of(
                        "attempt", lodging.attempt(),
                        "edition", screening.edition().number(),
                        "acceptedOn", day));
        List<AcceptanceHolds.Opening> openings = holds.of(
                declaration.form(),
                lodging.remark().orElseThrow(),
                screening,
                lodging.partyCheck().orElseThrow());
        for (AcceptanceHolds.Opening opening : openings) {
            Hold hold =
                    new Hold(declaration.id(), opening.kind(), opening.ground(), Roles.CUSTOMS, worker.subject(), now);
            declaration.add(hold);
            journal.record(
                    declaration,
                    worker,
                    "hold opened",
                    null,
                    Map.of("kind", opening.kind(), "rule", opening.ground().rule()));
        }
        stops.openMissing(declaration);
        licenses.openMissing(declaration);
    }

    private static List<GoodsLine> lines(Declaration declaration, Lodging lodging, Screening screening) {
        List<GoodsLine> lines = new ArrayList<>();
        for (Screening.Line found : screening.lines()) {
            GoodsLine line = new GoodsLine(
                    declaration.id(),
                    found.line(),
                    found.finding(),
                    found.codes(),
                    LodgingRules.needsLicense(found),
                    declaration
                            .form()
                            .lines()
                            .get(LodgingRules.placeOf(declaration.form(), found.line()))
                            .license());
            lodging.verdict().ifPresent(verdict -> cover(line, verdict));
            lines.add(line);
        }
        return lines;
    }

    private static void cover(GoodsLine line, HoldVerdict verdict) {
        verdict.lines().stream()
                .filter(held -> verdict.held() && held.goodsLine() == line.line())
                .findFirst()
                .ifPresent(held -> line.held(held.heldKilograms(), verdict.attempt()));
    }
}
