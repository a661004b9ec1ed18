package org.exportcontrol.license.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.signing.SignatureCheck;
import org.exportcontrol.common.signing.SignatureFault;
import org.exportcontrol.common.signing.SigningKeys;
import org.exportcontrol.license.app.LicenseConfig;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseJournal;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.issued.Standing;

/** Certificates of licenses: signed when they are first read, and kept as they were signed. */
@ApplicationScoped
class CertificateService {

    /** The {@code typ} of certificates: a ruling that happens to be signed by the same key is none. */
    static final String TYPE = "export-license+json";

    private final CertificateRepository certificates;
    private final LicenseService licenses;
    private final LicenseJournal journal;
    private final SigningKeys keys;
    private final LicenseConfig config;
    private final Caller caller;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    CertificateService(
            CertificateRepository certificates,
            LicenseService licenses,
            LicenseJournal journal,
            SigningKeys keys,
            LicenseConfig config,
            Caller caller,
            InstantSource clock,
            ObjectMapper json) {
        this.certificates = certificates;
        this.licenses = licenses;
        this.journal = journal;
        this.keys = keys;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** A license's certificate, and how the license stands today. */
    record Certified(SignedCertificate certificate, Standing standing) {}

    /**
     * The certificate of one of the caller's licenses. A second signature is made only where the keys of the earlier ones
     * are published no longer, so that nobody is handed a document that does not verify.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code LICENSE_NOT_FOUND}, also for another
     *     organization's; {@code SIGNING_NOT_SET_UP}
     */
    @Transactional
    Certified read(String number) {
        Standing standing = licenses.standing(number);
        SignedCertificate certificate =
                kept(standing.license().id()).orElseGet(() -> keptOrSigned(licenses.lockVisible(number)));
        return new Certified(certificate, standing);
    }

    /** What the certificate of a license says, or would say if it were made now. */
    CertificateDocument document(License license, String verificationCode) {
        LicenseConfig.Certificate names = config.certificate();
        return CertificateDocument.of(license, Text.of(names.authorityEn(), names.authorityZh()), verificationCode);
    }

    /** What a document says whose signature is good. */
    CertificateDocument document(SignatureCheck good) {
        try {
            return json.readValue(good.payload(), CertificateDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is signed as a certificate cannot be read", e);
        }
    }

    /** Under the license's lock: of two that read at once, one signs. */
    private SignedCertificate keptOrSigned(License license) {
        return kept(license.id()).orElseGet(() -> sign(license));
    }

    private Optional<SignedCertificate> kept(UUID license) {
        return certificates.signatures(license).stream()
                .map(CertificateSignature::signed)
                .map(this::checked)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SignedCertificate> checked(String signed) {
        SignatureCheck check = keys.check(TYPE, signed);
        if (check.isGood()) {
            return Optional.of(new SignedCertificate(document(check), check.keyId(), signed));
        }
        if (check.fault() == SignatureFault.UNKNOWN_KEY) {
            return Optional.empty();
        }
        throw new IllegalStateException("A certificate on file is not as it was signed: " + check.fault());
    }

    private SignedCertificate sign(License license) {
        Certificate certificate = certificates
                .findByIdOptional(license.id())
                .orElseGet(() -> new Certificate(license.id(), VerificationCode.random(random), clock.instant()));
        String signed = keys.sign(TYPE, write(document(license, certificate.code())));
        SignedCertificate made = checked(signed)
                .orElseThrow(() -> new IllegalStateException("What was signed does not verify by our own keys"));
        certificates.persist(certificate);
        certificates.keep(new CertificateSignature(license.id(), made.keyId(), signed, clock.instant()));
        journal.recordForAuthority(
                license, caller.actor(), "certified", Map.of("key", made.keyId(), "sha256", made.digest()));
        return made;
    }

    private String write(CertificateDocument document) {
        ObjectWriter plain = json.writer().without(SerializationFeature.INDENT_OUTPUT);
        try {
            return plain.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A certificate must be writable as JSON", e);
        }
    }
}
