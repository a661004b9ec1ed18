package org.exportcontrol.license.certificate;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.certificate.CertificateDocument.CertifiedHolder;
import org.exportcontrol.license.certificate.CertificateDocument.CertifiedLine;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseState;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.issued.Standing;

/**
 * What anyone is told of a certificate.
 *
 * @param signed whether it bears our signature and nothing was altered since
 * @param fault why it cannot be relied on; null for the certificate of a license on file
 * @param verdict what it is worth today
 * @param license null where there is a fault
 * @param asOf the day for which this is said
 */
public record VerificationResponse(
        boolean signed, VerificationFault fault, Text verdict, VerifiedLicense license, LocalDate asOf) {

    /**
     * A license as far as it is anyone's business: enough to hold a printed certificate against. Quantities, parties
     * abroad, end use and grounds are not.
     *
     * @param since the day from which it is in that state; null for states that are computed, and for VALID
     * @param usableToday whether state and dates let goods be declared under it
     * @param deregisteredOn day it was taken off the register; null before
     */
    public record VerifiedLicense(
            String number,
            LicenseType type,
            LicenseState state,
            LocalDate since,
            boolean usableToday,
            LocalDate deregisteredOn,
            CertifiedHolder holder,
            List<String> controlCodes,
            String destinationCountry,
            LocalDate validFrom,
            LocalDate validTo,
            Text issuingAuthority,
            LocalDate issuedOn) {

        private static VerifiedLicense of(CertificateDocument document, Standing standing) {
            License license = standing.license();
            boolean moved = standing.state() == license.storedState() && standing.state() != LicenseState.VALID;
            return new VerifiedLicense(
                    document.number(),
                    document.type(),
                    standing.state(),
                    moved ? license.stateSince() : null,
                    Verdict.usable(standing),
                    license.deregisteredOn(),
                    document.holder(),
                    document.lines().stream()
                            .map(CertifiedLine::controlCodes)
                            .flatMap(List::stream)
                            .distinct()
                            .sorted()
                            .toList(),
                    document.destinationCountry(),
                    document.validFrom(),
                    document.validTo(),
                    document.issuingAuthority(),
                    document.issuedOn());
        }
    }

    static VerificationResponse of(CertificateDocument document, Standing standing) {
        return new VerificationResponse(
                true, null, Verdict.of(standing), VerifiedLicense.of(document, standing), standing.day());
    }

    static VerificationResponse of(VerificationFault fault, LocalDate today) {
        return new VerificationResponse(fault == VerificationFault.NOT_ON_FILE, fault, fault.verdict(), null, today);
    }
}
