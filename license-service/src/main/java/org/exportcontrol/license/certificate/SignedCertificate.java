package org.exportcontrol.license.certificate;

import org.exportcontrol.common.digest.Sha256;

/**
 * A certificate whose signature was checked.
 *
 * @param document what was signed
 * @param signed the compact serialization of the JSON Web Signature
 */
record SignedCertificate(CertificateDocument document, String keyId, String signed) {

    /** SHA-256 of the signed document, by which printout and document are told to belong together. */
    String digest() {
        return Sha256.hex(signed);
    }
}
