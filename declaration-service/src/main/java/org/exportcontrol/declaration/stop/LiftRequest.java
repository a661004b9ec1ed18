package org.exportcontrol.declaration.stop;

import jakarta.validation.constraints.NotBlank;

/** Lifts a stop order. */
public record LiftRequest(@NotBlank String ground) {}
