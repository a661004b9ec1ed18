package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotBlank;

/** Ends an entrustment without an opinion. */
public record WithdrawalRequest(@NotBlank String ground) {}
