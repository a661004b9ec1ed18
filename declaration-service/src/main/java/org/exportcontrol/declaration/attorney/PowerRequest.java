package org.exportcontrol.declaration.attorney;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A power of attorney that the caller's organization gives.
 *
 * @param broker unified social credit code of the broker
 * @param customsCode the broker's customs registration code, 10 characters
 * @param from first day on which it may lodge
 * @param to last day
 * @param scope what it may declare, in the words of the paper
 * @param documentDigest SHA-256 of the signed paper, 64 hexadecimal digits in small letters
 */
public record PowerRequest(
        @NotNull String broker,
        @NotNull @Pattern(regexp = "[0-9]{4}[0-9A-Z]{6}") String customsCode,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = 2_000) String scope,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String documentDigest) {}
