package org.exportcontrol.license.certificate;

/**
 * The certificate of a license.
 *
 * @param document what is signed, to be read; only {@code signed} proves it
 * @param keyId which of the keys of {@code GET /v1/keys} verifies it
 * @param verificationUrl where anyone can ask whether the license still stands
 * @param signed the document as a compact JSON Web Signature
 */
public record CertificateResponse(CertificateDocument document, String keyId, String verificationUrl, String signed) {}
