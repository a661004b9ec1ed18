package org.exportcontrol.license.certificate;

import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.certificate.CertificateDocument.CertifiedLine;
import org.exportcontrol.license.certificate.CertificateService.Certified;
import org.exportcontrol.license.issued.Condition;
import org.exportcontrol.license.issued.Registration;

/**
 * What the printed certificate shows: the signed document, and apart from it the state on the day of printing.
 *
 * @param stated what a registration states; null for a license
 * @param status how the license stands on {@code day}
 * @param usable whether it may be used that day; if not, the page says so in its head
 * @param verdict why not
 */
record CertificatePage(
        CertificateDocument license,
        Text title,
        Text type,
        Stated stated,
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

    /** What a registration states: the case of the law, and its facts. */
    record Stated(Text movement, List<Fact> facts) {}

    /** One fact in words. */
    record Fact(Text label, String value) {}

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
                Words.title(document.type()),
                Words.type(document.type()),
                stated(document.registration()),
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

    private static Stated stated(Registration registration) {
        return registration == null
                ? null
                : new Stated(
                        Words.movement(registration.movement()),
                        registration.facts().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(fact -> new Fact(fact.getKey().label(), fact.getValue()))
                                .toList());
    }

    private static Duty duty(Condition condition) {
        return new Duty(condition.text(), Words.owner(condition.owner()));
    }
}
