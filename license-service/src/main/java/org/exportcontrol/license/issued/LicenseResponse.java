package org.exportcontrol.license.issued;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.measure.Mass;
import org.exportcontrol.license.party.PartyIdentifier;
import org.exportcontrol.license.retention.LegalHold;

/**
 * A license as it stands today.
 *
 * @param state the strongest that holds
 * @param destinationCountry country of last use, ISO 3166 alpha-3
 * @param customsOffice the only customs office it may be used at; null for any
 * @param maxUses most declarations that may use it; null for no limit
 * @param conditions each with who answers for it
 * @param identifiers registered numbers of the parties, as far as they are known
 * @param registration the case of LI-05 and its facts; null for a license
 * @param replaces number of the license whose balance this one carries on; null for one granted anew
 * @param lastMove why the stored state is what it is; null while the license never moved
 * @param deregisteredOn day it was taken off the register (LF-07); null before
 * @param papers how long they are kept (LF-10)
 * @param legalHold why they are kept beyond that; for the ministry itself, absent while they are not
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
        List<Condition> conditions,
        List<PartyIdentifier> identifiers,
        Registration registration,
        String replaces,
        Moved lastMove,
        LocalDate deregisteredOn,
        Papers papers,
        @JsonInclude(JsonInclude.Include.NON_NULL) LegalHold legalHold,
        String applicationId,
        long version) {

    /** Why and since when the stored state is what it is; {@code rule} is that of the ground. */
    public record Moved(LicenseGround ground, String rule, String reason, LocalDate since) {}

    /**
     * Whose license it is.
     *
     * @param organization unified social credit code
     */
    public record Holder(String organization, String name) {}

    /**
     * Goods licensed.
     *
     * @param notice MOFCOM's notice that goods on no list need a license (CL-14); null for goods on the list
     * @param quantity plain decimal, in {@code unit} (UNECE Rec 20)
     */
    public record Line(
            int line,
            LineBasis basis,
            String notice,
            List<String> controlCodes,
            List<String> commodityCodes,
            String name,
            String quantity,
            String unit) {}

    /** @param legalHold as the caller may see it */
    static LicenseResponse from(Standing standing, Papers papers, LegalHold legalHold) {
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
                license.identifiers(),
                license.registration(),
                license.replaces(),
                moved(license),
                license.deregisteredOn(),
                papers,
                legalHold,
                license.applicationId().toString(),
                license.version());
    }

    private static Line line(LicenseLine line) {
        return new Line(
                line.line(),
                line.basis(),
                line.notice(),
                line.controlCodes(),
                line.commodityCodes(),
                line.name(),
                Mass.plain(line.quantity()),
                line.unit());
    }

    private static Moved moved(License license) {
        return license.stateGround() == null
                ? null
                : new Moved(
                        license.stateGround(),
                        license.stateGround().rule(),
                        license.stateReason(),
                        license.stateSince());
    }
}
