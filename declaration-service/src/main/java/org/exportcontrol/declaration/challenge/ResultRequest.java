package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The content of the result notice (结果告知书). */
public record ResultRequest(
        @NotNull ChallengeOutcome outcome, @NotBlank String reasoning) {}
