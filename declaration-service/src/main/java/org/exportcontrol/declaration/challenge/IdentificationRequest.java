package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotBlank;

/** @param question what MOFCOM is asked to identify */
public record IdentificationRequest(@NotBlank String question) {}
