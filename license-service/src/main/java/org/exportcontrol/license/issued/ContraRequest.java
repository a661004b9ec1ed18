package org.exportcontrol.license.issued;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** Why an adjustment is taken back. */
public record ContraRequest(@NotNull @PlainText String ground) {}
