package org.exportcontrol.declaration.lane;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Moves a declaration to another lane, with the supervisor's ground. */
public record MoveRequest(
        @NotNull Lane lane, @NotBlank @Size(max = 2000) String ground) {}
