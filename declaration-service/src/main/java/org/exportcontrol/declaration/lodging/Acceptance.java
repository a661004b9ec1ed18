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
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationNumber;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.Finding;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.LedgerDuty;
import org.exportcontrol.declaration.lane.Lanes;
import org.exportcontrol.declaration.licensefeed.LicenseHolds;
import org.exportcontrol.declaration.stop.StopHolds;

/**
 * The accepting transaction: number, lines with what is held for them, and the holds the declaration begins with. The
 * finding, the verdict and the acceptance bear one date (CL-10).
 */
@ApplicationScoped
public class Acceptance {

    private final DeclarationRepository declarations;
    private final LodgingRepository lodgings;
    private final AcceptanceHolds holds;
    private final Lanes lanes;
    private final DeclarationJournal journal;
    private final StopHolds stops;
    private final LicenseHolds licenses;

    Acceptance(
            DeclarationRepository declarations,
            LodgingRepository lodgings,
            AcceptanceHolds holds,
            Lanes lanes,
            DeclarationJournal journal,
            StopHolds stops,
            LicenseHolds licenses) {
        this.declarations = declarations;
        this.lodgings = lodgings;
        this.holds = holds;
        this.lanes = lanes;
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
        openHolds(declaration, lodging, now);
        lanes.choose(declaration);
        openStops(declaration);
    }

    /**
     * Puts verified changed content in the place of the present one: findings and what is held for them are new, number
     * and day of acceptance stay (CL-10). What the old content was held for stays open until an officer ends it.
     */
    void amend(Declaration declaration, Lodging lodging, Instant now) {
        DeclarationForm before = declaration.form();
        boolean wasCovered = !declaration.coveredLines().isEmpty();
        List<GoodsLine> judged = judgedElsewhere(declaration, before, lodging);
        declaration.amend(lodging.changedForm().orElseThrow());
        declaration.dropFindings();
        declarations.flush(); // the lines' keys come again
        List<GoodsLine> found = lines(declaration, lodging, lodging.screening().orElseThrow());
        found.forEach(line -> judged.stream()
                .filter(earlier -> earlier.line() == line.line())
                .forEach(earlier -> line.identified(earlier.finding() == Finding.CONTROLLED, earlier.controlCodes())));
        declaration.findings(found);
        if (wasCovered && declaration.coveredLines().isEmpty()) {
            declaration.owesTheLedger(LedgerDuty.FREE); // nothing took the place of the old hold
        }
        journal.record(
                declaration,
                lodging.lodgedBy(),
                "amended",
                null,
                Map.of("attempt", lodging.attempt(), "change", lodging.changeId()));
        openHolds(declaration, lodging, now);
        lanes.chooseAgain(declaration);
        openStops(declaration);
    }

    /** At the end, because no other lock may be waited for afterwards. */
    private void openStops(Declaration declaration) {
        stops.openMissing(declaration);
        licenses.openMissing(declaration);
    }

    /** Lines that MOFCOM identified and that are declared as before: its conclusion still binds (CH-06). */
    private List<GoodsLine> judgedElsewhere(Declaration declaration, DeclarationForm before, Lodging lodging) {
        DeclarationForm after = lodging.changedForm().orElseThrow();
        Screening screened = lodgings.latestBefore(declaration.id(), lodging.attempt())
                .flatMap(Lodging::screening)
                .orElseThrow();
        return declaration.lines().stream()
                .filter(line -> line.line() <= after.lines().size())
                .filter(line -> before.lines()
                        .get(LodgingRules.placeOf(before, line.line()))
                        .equals(after.lines().get(LodgingRules.placeOf(after, line.line()))))
                .filter(line -> screened.lines().stream()
                        .filter(found -> found.line() == line.line())
                        .anyMatch(found -> found.finding() != line.finding()
                                || !found.codes().equals(line.controlCodes())))
                .toList();
    }

    private void openHolds(Declaration declaration, Lodging lodging, Instant now) {
        Actor worker = Actor.worker("lodging");
        List<AcceptanceHolds.Opening> openings = holds.of(
                declaration.form(),
                lodging.remark().orElseThrow(),
                lodging.screening().orElseThrow(),
                lodging.partyCheck().orElseThrow());
        for (AcceptanceHolds.Opening opening : openings) {
            if (isKnown(declaration, opening)) {
                continue;
            }
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
    }

    /** A reason that a change has not touched is not told, or judged, a second time. */
    private static boolean isKnown(Declaration declaration, AcceptanceHolds.Opening opening) {
        return declaration.holds().stream()
                .anyMatch(hold -> hold.kind() == opening.kind()
                        && hold.rule().equals(opening.ground().rule())
                        && hold.reason().equals(opening.ground().reason()));
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
