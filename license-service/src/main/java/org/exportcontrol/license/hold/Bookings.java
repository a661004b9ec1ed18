package org.exportcontrol.license.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseJournal;
import org.exportcontrol.license.ledger.Draw;
import org.exportcontrol.license.ledger.EntryKind;
import org.exportcontrol.license.ledger.Ledger;
import org.exportcontrol.license.ledger.LedgerEntry;

/** Books what is decided, and records it on each license concerned. The licenses given are locked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Bookings {

    private final Ledger ledger;
    private final LicenseJournal journal;
    private final Caller caller;

    Bookings(Ledger ledger, LicenseJournal journal, Caller caller) {
        this.ledger = ledger;
        this.journal = journal;
        this.caller = caller;
    }

    void hold(Move move, List<JudgedLine> judged, List<License> locked) {
        ledger.book(judged.stream().flatMap(line -> held(move, line)).toList());
        Set<String> numbers =
                judged.stream().map(line -> line.goods().licenseNumber()).collect(Collectors.toSet());
        record(
                "held",
                move,
                locked.stream()
                        .filter(license -> numbers.contains(license.number()))
                        .toList());
    }

    /** The entries bear the attempt whose hold ends: each hold is freed once. */
    void free(Move move, List<Draw> held, List<License> locked) {
        book(EntryKind.FREED, move.declarationId(), held, Draw::attempt, Draw::held);
        record("freed", move, of(held, locked));
    }

    void use(Move move, List<Draw> held, List<License> locked) {
        book(EntryKind.USED, move.declarationId(), held, draw -> move.attempt(), Draw::held);
        record("used", move, of(held, locked));
    }

    void reverse(Move move, List<Draw> used, List<License> locked) {
        book(EntryKind.REVERSED, move.declarationId(), used, draw -> move.attempt(), Draw::used);
        record("reversed", move, of(used, locked));
    }

    void correct(Move move, List<Correction> corrections, List<License> locked) {
        ledger.book(corrections.stream()
                .map(correction -> new LedgerEntry(
                        correction.draw().licenseLineId(),
                        EntryKind.CORRECTED,
                        correction.kilograms(),
                        new LedgerEntry.GoodsLine(
                                move.declarationId(),
                                move.attempt(),
                                correction.draw().goodsLine()),
                        correction.quantity(),
                        correction.unit()))
                .toList());
        record("corrected", move, of(corrections.stream().map(Correction::draw).toList(), locked));
    }

    private void book(
            EntryKind kind,
            UUID declarationId,
            List<Draw> draws,
            Function<Draw, Integer> attempt,
            Function<Draw, BigDecimal> kilograms) {
        ledger.book(draws.stream()
                .map(draw -> new LedgerEntry(
                        draw.licenseLineId(),
                        kind,
                        kilograms.apply(draw),
                        new LedgerEntry.GoodsLine(declarationId, attempt.apply(draw), draw.goodsLine()),
                        draw.quantity(),
                        draw.unit()))
                .toList());
    }

    private void record(String what, Move move, Collection<License> licenses) {
        Actor actor = caller.actor();
        licenses.forEach(license -> {
            long version = license.nextVersion();
            journal.record(
                    license,
                    actor,
                    what,
                    null,
                    Map.of(
                            "declaration", move.declarationId().toString(),
                            "attempt", move.attempt(),
                            "version", version));
        });
    }

    private static List<License> of(List<Draw> draws, List<License> locked) {
        Set<UUID> ids = draws.stream().map(Draw::licenseId).collect(Collectors.toSet());
        return locked.stream().filter(license -> ids.contains(license.id())).toList();
    }

    /** What goes beyond the free quantity enters as tolerance first, so that it can be held. */
    private static Stream<LedgerEntry> held(Move move, JudgedLine line) {
        LedgerEntry held = entry(move, line, EntryKind.HELD, line.kilograms());
        return line.tolerance().signum() == 0
                ? Stream.of(held)
                : Stream.of(entry(move, line, EntryKind.TOLERANCE, line.tolerance()), held);
    }

    private static LedgerEntry entry(Move move, JudgedLine line, EntryKind kind, BigDecimal kilograms) {
        return new LedgerEntry(
                line.licenseLine().id(),
                kind,
                kilograms,
                new LedgerEntry.GoodsLine(
                        move.declarationId(), move.attempt(), line.goods().goodsLine()),
                new BigDecimal(line.goods().quantity()),
                line.goods().unit());
    }
}
