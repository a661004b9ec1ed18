package org.exportcontrol.declaration.lodging;

import java.util.List;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.exportcontrol.declaration.file.DeclarationResponse.RulingView;

/**
 * What the neighbors have answered in one attempt so far. It is stored before anything is held, whenever the attempt has
 * to wait, and with its end: asking costs nothing but time and may be repeated, a transaction per answer costs more than
 * the asking.
 *
 * @param remark read in the same moment as the screening; all parts are null where nothing is known yet
 */
record Learned(
        RemarkStatement remark,
        Screening screening,
        List<RulingView> rulings,
        PartyCheck partyCheck,
        HoldVerdict verdict) {

    static Learned of(Lodging lodging) {
        return new Learned(
                lodging.remark().orElse(null),
                lodging.screening().orElse(null),
                lodging.rulings().orElse(null),
                lodging.partyCheck().orElse(null),
                lodging.verdict().orElse(null));
    }

    Learned screened(RemarkStatement statement, Screening answer) {
        return new Learned(statement, answer, rulings, partyCheck, verdict);
    }

    Learned ruledOn(List<RulingView> found) {
        return new Learned(remark, screening, List.copyOf(found), partyCheck, verdict);
    }

    Learned partiesChecked(PartyCheck answer) {
        return new Learned(remark, screening, rulings, answer, verdict);
    }

    Learned judged(HoldVerdict answer) {
        return new Learned(remark, screening, rulings, partyCheck, answer);
    }
}
