package org.exportcontrol.license.issued;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a decision grants; the license binds to just this (DE-08).
 *
 * @param customsOffice the only customs office it may be used at (4 digits); null for any
 * @param maxUses most declarations that may use it; null for no limit
 * @param conditions in the words of the authority, may be null
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
        String conditions) {

    /** Goods granted; the quantity is an exact mass in the given unit. */
    public record Line(
            int line,
            List<String> controlCodes,
            List<String> commodityCodes,
            String name,
            BigDecimal quantity,
            String unit) {}
}
