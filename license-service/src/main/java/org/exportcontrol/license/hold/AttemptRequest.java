package org.exportcontrol.license.hold;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The attempt of the declaration under which the call is made. */
public record AttemptRequest(@NotNull @Min(1) Integer attempt) {}
