package org.exportcontrol.declaration.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why customs approves or refuses, or why the party takes its request back. */
public record DecisionRequest(@NotBlank @Size(max = 2000) String ground) {}
