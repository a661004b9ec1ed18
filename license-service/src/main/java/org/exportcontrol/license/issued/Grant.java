package org.exportcontrol.license.issued;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.party.PartyIdentifier;

/**
 * What a decision grants; the license binds to just this (DE-08).
 *
 * @param customsOffice the only customs office it may be used at (4 digits); null for any
 * @param maxUses most declarations that may use it; null for no limit
 * @param conditions each with who answers for it
 * @param identifiers registered numbers of the parties, as far as they are known
 * @param registration the case of LI-05 and its facts; for a REGISTRATION only
 * @param replaces number of the license whose balance is carried on; null for a new one
 */
public record Grant(
        UUID applicationId,
        LicenseType type,
        String holderOrganization,
        String holderName,
        List<Line> lines,
        String destinationCountry,
        String importer,
        List<String> endUsers,
        String endUse,
        String customsOffice,
        LocalDate validFrom,
        LocalDate validTo,
        Integer maxUses,
        List<Condition> conditions,
        List<PartyIdentifier> identifiers,
        Registration registration,
        String replaces) {

    /** Goods granted; the quantity is an exact mass in the given unit, the tolerance a share of it (WO-04). */
    public record Line(
            int line,
            LineBasis basis,
            String notice,
            List<String> controlCodes,
            List<String> commodityCodes,
            String name,
            BigDecimal quantity,
            String unit,
            BigDecimal tolerancePercent) {}
}
