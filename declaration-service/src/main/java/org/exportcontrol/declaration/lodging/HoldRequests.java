package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldRequest;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;

/** Makes what license-service is asked to hold. */
@ApplicationScoped
public class HoldRequests {

    private final LodgingRepository lodgings;

    HoldRequests(LodgingRepository lodgings) {
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

    static HoldRequest of(
            DeclarationForm form, Screening screening, int attempt, LocalDate acceptanceDate, boolean onlyTry) {
        List<HoldRequest.Line> lines = new ArrayList<>();
        for (Screening.Line found : screening.lines()) {
            GoodsItem item = form.lines().get(LodgingRules.placeOf(form, found.line()));
            if (item.license() != null) {
                lines.add(new HoldRequest.Line(
                        item.line(),
                        item.license().number(),
                        item.license().line(),
                        found.codes().isEmpty() ? found.acceptedCodes() : found.codes(),
                        item.commodityCode(),
                        item.quantity(),
                        item.unit(),
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
                onlyTry,
                lines);
    }
}
