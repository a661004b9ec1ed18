package org.exportcontrol.declaration.attorney;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param ground why, in the words of the consignor */
public record RevokeRequest(@NotBlank @Size(max = 2_000) String ground) {}
