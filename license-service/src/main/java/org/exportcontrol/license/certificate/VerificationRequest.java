package org.exportcontrol.license.certificate;

import jakarta.validation.constraints.NotBlank;

/** A certificate to be verified: the compact JSON Web Signature, as {@code signed} of a certificate gives it. */
public record VerificationRequest(@NotBlank String signed) {}
