package org.exportcontrol.license.issued;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.measure.Mass;

/**
 * A license as it stands today.
 *
 * @param state the strongest that holds
 * @param destinationCountry country of last use, ISO 3166 alpha-3
 * @param customsOffice the only customs office it may be used at; null for any
 * @param maxUses most declarations that may use it; null for no limit
 * @param version counts every move, bookings included
 */
public record LicenseResponse(
        String number,
        LicenseType type,
        Holder holder,
        LicenseState state,
        List<Line> lines,
        String destinationCountry,
        String importer,
        List<String> endUsers,
        String endUse,
        String customsOffice,
        LocalDate validFrom,
        LocalDate validTo,
        Integer maxUses,
        String conditions,
        String applicationId,
        long version) {

    /**
     * Whose license it is.
     *
     * @param organization unified social credit code
     */
    public record Holder(String organization, String name) {}

    /**
     * Goods licensed.
     *
     * @param quantity plain decimal, in {@code unit} (UNECE Rec 20)
     */
    public record Line(
            int line,
            List<String> controlCodes,
            List<String> commodityCodes,
            String name,
            String quantity,
            String unit) {}

    static LicenseResponse from(Standing standing) {
        License license = standing.license();
        return new LicenseResponse(
                license.number(),
                license.type(),
                new Holder(license.holderOrganization(), license.holderName()),
                standing.state(),
                license.lines().stream().map(LicenseResponse::line).toList(),
                license.destinationCountry(),
                license.importer(),
                license.endUsers(),
                license.endUse(),
                license.customsOffice(),
                license.validFrom(),
                license.validTo(),
                license.maxUses(),
                license.conditions(),
                license.applicationId().toString(),
                license.version());
    }

    private static Line line(LicenseLine line) {
        return new Line(
                line.line(),
                line.controlCodes(),
                line.commodityCodes(),
                line.name(),
                Mass.plain(line.quantity()),
                line.unit());
    }
}
