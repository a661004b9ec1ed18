package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldRequest;
import org.exportcontrol.declaration.code.CodeBook;
import org.exportcontrol.declaration.code.CodeTables;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.DeclarationForm.Quantity;

/** What license-service is asked to hold for a declaration: each goods line that names a license, in its best unit. */
@ApplicationScoped
public class WantedHolds {

    private static final String KILOGRAM = "KGM";

    private final CodeTables tables;
    private final LodgingRepository lodgings;

    WantedHolds(CodeTables tables, LodgingRepository lodgings) {
        this.tables = tables;
        this.lodgings = lodgings;
    }

    /** What the declaration is accepted with, to be held once more under its present attempt. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HoldRequest again(Declaration declaration) {
        Screening found =
                lodgings.latest(declaration.id()).flatMap(Lodging::screening).orElseThrow();
        return of(
                declaration.form(),
                found,
                declaration.attempt(),
                declaration.acceptedOn().orElseThrow(),
                false);
    }

    /** @param dryRun only judge, hold nothing */
    HoldRequest of(DeclarationForm form, Screening screening, int attempt, LocalDate acceptanceDate, boolean dryRun) {
        CodeBook book = tables.book();
        List<HoldRequest.Line> lines = new ArrayList<>();
        for (Screening.Line found : screening.lines()) {
            GoodsItem item = form.lines().get(LodgingRules.placeOf(form, found.line()));
            if (item.license() != null) {
                Quantity quantity = quantity(item, book, acceptanceDate);
                lines.add(new HoldRequest.Line(
                        item.line(),
                        item.license().number(),
                        item.license().line(),
                        found.codes().isEmpty() ? found.acceptedCodes() : found.codes(),
                        item.commodityCode(),
                        quantity.quantity(),
                        quantity.unit(),
                        item.importer(),
                        item.endUser()));
            }
        }
        return new HoldRequest(
                attempt,
                acceptanceDate,
                form.consignor().uscc(),
                form.customsOffice(),
                form.destinationCountry(),
                dryRun,
                lines);
    }

    /**
     * Licenses are balanced in mass (WO-07): of the three quantities the one in kilograms counts, else that of the
     * contract. Customs' unit codes become those of UNECE Recommendation 20.
     */
    private static Quantity quantity(GoodsItem item, CodeBook book, LocalDate day) {
        Quantity contract = new Quantity(item.quantity(), item.unit());
        return Stream.of(contract, item.firstStatutory(), item.secondStatutory())
                .filter(Objects::nonNull)
                .map(given -> new Quantity(given.quantity(), book.unece(given.unit(), day)))
                .filter(given -> KILOGRAM.equals(given.unit()))
                .findFirst()
                .orElseGet(() -> new Quantity(contract.quantity(), book.unece(contract.unit(), day)));
    }
}
