package org.exportcontrol.license.certificate;

import java.util.List;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.certificate.CertificateDocument.CertifiedLine;
import org.exportcontrol.license.certificate.CertificateService.Certified;
import org.exportcontrol.license.issued.Condition;

/**
 * What the printed certificate shows: the signed document, and apart from it the state on the day of printing.
 *
 * @param status how the license stands on {@code day}
 * @param usable whether it may be used that day; if not, the page says so in its head
 * @param verdict why not
 */
record CertificatePage(
        CertificateDocument license,
        Text type,
        Text country,
        List<Goods> goods,
        List<Duty> conditions,
        String keyId,
        String digest,
        QrCode code,
        String verificationUrl,
        String day,
        Text status,
        boolean usable,
        Text verdict) {

    /** A line with its unit in words. */
    record Goods(CertifiedLine line, Text unit) {}

    /** A condition and who answers for it. */
    record Duty(String text, Text owner) {}

    static CertificatePage of(Certified certified, VerificationAddress address) {
        SignedCertificate certificate = certified.certificate();
        CertificateDocument document = certificate.document();
        String url = address.of(document.verificationCode());
        return new CertificatePage(
                document,
                Words.type(document.type()),
                Words.country(document.destinationCountry()),
                document.lines().stream()
                        .map(line -> new Goods(line, Words.unit(line.unit())))
                        .toList(),
                document.conditions().stream().map(CertificatePage::duty).toList(),
                certificate.keyId(),
                certificate.digest(),
                QrCode.of(url),
                url,
                certified.standing().day().toString(),
                Words.state(certified.standing().state()),
                Verdict.usable(certified.standing()),
                Verdict.of(certified.standing()));
    }

    private static Duty duty(Condition condition) {
        return new Duty(condition.text(), Words.owner(condition.owner()));
    }
}
