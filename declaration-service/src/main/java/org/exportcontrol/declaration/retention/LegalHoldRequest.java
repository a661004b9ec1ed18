package org.exportcontrol.declaration.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param ground why the file must be kept longer, or need not be any more */
public record LegalHoldRequest(@NotBlank @Size(max = 2000) String ground) {}
