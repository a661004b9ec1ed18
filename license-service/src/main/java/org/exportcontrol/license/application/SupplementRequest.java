package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.exportcontrol.license.app.PlainText;

/** Everything that is missing; it can be said only once. */
public record SupplementRequest(@NotEmpty @Size(max = 100) List<@NotNull @PlainText String> missing) {}
