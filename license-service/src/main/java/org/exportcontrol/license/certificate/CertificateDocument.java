package org.exportcontrol.license.certificate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.issued.Condition;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseLine;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.issued.Registration;
import org.exportcontrol.license.measure.Mass;

/**
 * What is signed as the certificate of a license: what was granted (DE-08), and nothing that changes afterwards.
 *
 * @param destinationCountry country of last use, ISO 3166 alpha-3
 * @param customsOffice the only customs office it may be used at; null for any
 * @param maxUses most declarations that may use it; null for no limit
 * @param registration the case of the law and its facts (LI-05); null for a license
 * @param replaces number of the license whose balance this one carries on; null for one granted anew
 * @param issuingAuthority as it was named when the certificate was made
 * @param verificationCode by which anyone can ask whether the license still stands
 */
// A document signed by a newer release may say more.
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record CertificateDocument(
        String number,
        LicenseType type,
        CertifiedHolder holder,
        List<CertifiedLine> lines,
        String destinationCountry,
        String importer,
        List<String> endUsers,
        String endUse,
        String customsOffice,
        LocalDate validFrom,
        LocalDate validTo,
        Integer maxUses,
        List<Condition> conditions,
        Registration registration,
        String replaces,
        Text issuingAuthority,
        LocalDate issuedOn,
        String verificationCode) {

    /** Whose license it is; {@code organization} is the unified social credit code. */
    @RegisterForReflection
    public record CertifiedHolder(String organization, String name) {}

    /**
     * Goods licensed.
     *
     * @param notice of the authority that goods on no list need a license (CL-14); null for goods on the list
     * @param quantity plain decimal, in {@code unit} (UNECE Rec 20)
     * @param tolerancePercent how much more than what is left may be declared (WO-04); plain decimal
     */
    @RegisterForReflection
    public record CertifiedLine(
            int line,
            String notice,
            List<String> controlCodes,
            List<String> commodityCodes,
            String name,
            String quantity,
            String unit,
            String tolerancePercent) {

        static CertifiedLine of(LicenseLine line) {
            return new CertifiedLine(
                    line.line(),
                    line.notice(),
                    line.controlCodes(),
                    line.commodityCodes(),
                    line.name(),
                    Mass.plain(line.quantity()),
                    line.unit(),
                    Mass.plain(line.tolerancePercent()));
        }
    }

    static CertificateDocument of(License license, Text issuingAuthority, String verificationCode) {
        return new CertificateDocument(
                license.number(),
                license.type(),
                new CertifiedHolder(license.holderOrganization(), license.holderName()),
                license.lines().stream().map(CertifiedLine::of).toList(),
                license.destinationCountry(),
                license.importer(),
                license.endUsers(),
                license.endUse(),
                license.customsOffice(),
                license.validFrom(),
                license.validTo(),
                license.maxUses(),
                license.conditions(),
                license.registration(),
                license.replaces(),
                issuingAuthority,
                BusinessZone.dayOf(license.grantedAt()),
                verificationCode);
    }
}
