package org.exportcontrol.license.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.signing.SignatureCheck;
import org.exportcontrol.common.signing.SignatureFault;
import org.exportcontrol.common.signing.SigningKeys;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.issued.Standing;

/** Tells anyone whether a certificate is genuine and whether its license still stands. */
@ApplicationScoped
class VerificationService {

    /** More than the longest license comes to when all its names are of three-byte characters. */
    static final int MOST_CHARACTERS = 8_000_000;

    private final CertificateRepository certificates;
    private final CertificateService documents;
    private final LicenseService licenses;
    private final SigningKeys keys;
    private final InstantSource clock;

    VerificationService(
            CertificateRepository certificates,
            CertificateService documents,
            LicenseService licenses,
            SigningKeys keys,
            InstantSource clock) {
        this.certificates = certificates;
        this.documents = documents;
        this.licenses = licenses;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param typed the code of a certificate, in any grouping
     * @throws org.exportcontrol.common.problem.ProblemException {@code CERTIFICATE_NOT_FOUND}
     */
    @Transactional
    VerificationResponse ofCode(String typed) {
        return find(typed).orElseThrow(() -> Problem.of(LicenseProblem.CERTIFICATE_NOT_FOUND)
                .detail(
                        "No license was issued whose certificate bears this code: it is mistyped, or the paper is forged.",
                        "没有任何已签发的许可证载有该验证码：验证码输入有误，或该纸质文件系伪造。")
                .rule("DE-08", "ECL 35")
                .remedy(
                        "Compare the 25 characters with the paper; if they agree, do not rely on it and tell the authority.",
                        "请与纸质文件逐字核对 25 位验证码；如核对无误，请勿采信该文件，并告知主管部门。")
                .exception());
    }

    /** The same; empty when no certificate bears the code. */
    @Transactional
    Optional<VerificationResponse> find(String typed) {
        return VerificationCode.typed(typed).flatMap(certificates::byCode).map(certificate -> {
            Standing standing = standing(certificate.licenseId());
            return VerificationResponse.of(documents.document(standing.license(), certificate.code()), standing);
        });
    }

    /**
     * Checks the signature first: what nobody signed is not even looked up.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code PAYLOAD_TOO_LARGE},
     *     {@code CERTIFICATE_UNREADABLE}
     */
    @Transactional
    VerificationResponse ofDocument(String signed) {
        requireSize(signed);
        SignatureCheck check = keys.check(CertificateService.TYPE, signed.strip());
        if (check.fault() == SignatureFault.NO_SIGNED_DOCUMENT) {
            throw Problem.of(LicenseProblem.CERTIFICATE_UNREADABLE)
                    .detail("What was sent is no compact JSON Web Signature.", "所提交的内容不是紧凑格式的 JSON Web Signature。")
                    .rule("DE-08", "DUR 18")
                    .remedy(
                            "Send the whole text of \"signed\": three parts, with a dot between each.",
                            "请提交 signed 的全部文本：共三段，以英文句点分隔。")
                    .exception();
        }
        if (!check.isGood()) {
            return VerificationResponse.of(VerificationFault.of(check.fault()), today());
        }
        CertificateDocument document = documents.document(check);
        return VerificationCode.typed(document.verificationCode())
                .flatMap(certificates::byCode)
                .map(certificate -> standing(certificate.licenseId()))
                .filter(standing -> standing.license().number().equals(document.number()))
                .map(standing -> VerificationResponse.of(document, standing))
                .orElseGet(() -> VerificationResponse.of(VerificationFault.NOT_ON_FILE, today()));
    }

    private static void requireSize(String signed) {
        if (signed.length() > MOST_CHARACTERS) {
            throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE)
                    .detail(
                            "The document has " + signed.length() + " characters; no certificate has more than "
                                    + MOST_CHARACTERS + ".",
                            "该文件有 " + signed.length() + " 个字符；许可证文件不超过 " + MOST_CHARACTERS + " 个字符。")
                    .exception();
        }
    }

    private Standing standing(UUID licenseId) {
        List<License> found = licenses.find(List.of(), List.of(licenseId));
        return licenses.standings(found, today()).get(0);
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
