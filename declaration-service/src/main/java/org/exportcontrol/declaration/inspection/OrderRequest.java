package org.exportcontrol.declaration.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the goods are to be inspected. Not shown to the exporter. */
public record OrderRequest(@NotBlank @Size(max = 2000) String ground) {}
