package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Entrusts a body or an expert with an opinion (CH-06).
 *
 * @param name of the body, or of the expert
 * @param task what the opinion is to answer
 */
public record EntrustmentRequest(
        @NotNull Entrustment.Kind kind,
        @NotBlank String name,
        @NotBlank String task) {}
