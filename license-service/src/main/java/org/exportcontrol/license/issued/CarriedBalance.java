package org.exportcontrol.license.issued;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exportcontrol.license.ledger.EntryKind;
import org.exportcontrol.license.ledger.LedgerEntry;
import org.exportcontrol.license.measure.MassUnit;

/** What goes over from a license to the one that replaces it: the free quantities and the uses that are left. */
final class CarriedBalance {

    private CarriedBalance() {}

    /** Takes the free quantity out of each line of the old license. */
    static List<LedgerEntry> entries(Standing old) {
        return remaining(old)
                .map(line -> {
                    BigDecimal free = old.balance(line).free();
                    return new LedgerEntry(line.id(), EntryKind.CARRIED, free, null, free, MassUnit.KGM.name());
                })
                .toList();
    }

    /** The lines keep their numbers; those without anything free stay behind. */
    static Grant grant(Standing old, ReplacementTerms terms) {
        License license = old.license();
        return new Grant(
                license.applicationId(),
                license.type(),
                license.holderOrganization(),
                or(terms.holderName(), license.holderName()),
                remaining(old).map(line -> line(old, line)).toList(),
                license.destinationCountry(),
                or(terms.importer(), license.importer()),
                license.endUsers(),
                license.endUse(),
                or(terms.customsOffice(), license.customsOffice()),
                license.validFrom(),
                or(terms.validTo(), license.validTo()),
                license.maxUses() == null ? null : license.maxUses() - old.netUses(),
                license.conditions(),
                license.identifiers(),
                license.registration(),
                license.number());
    }

    private static Stream<LicenseLine> remaining(Standing old) {
        return old.license().lines().stream()
                .filter(line -> old.balance(line).free().signum() > 0);
    }

    /** In the license's own unit where that says the mass exactly, else in kilograms. */
    private static Grant.Line line(Standing old, LicenseLine line) {
        BigDecimal free = old.balance(line).free();
        Optional<BigDecimal> shown = MassUnit.ofCode(line.unit()).flatMap(unit -> unit.shown(free));
        return new Grant.Line(
                line.line(),
                line.basis(),
                line.notice(),
                line.controlCodes(),
                line.commodityCodes(),
                line.name(),
                shown.orElse(free),
                shown.isPresent() ? line.unit() : MassUnit.KGM.name(),
                line.tolerancePercent());
    }

    private static <T> T or(T changed, T present) {
        return changed == null ? present : changed;
    }
}
