package org.exportcontrol.license.conduct;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** Why an entry should not have been made. */
public record AnnulRequest(@NotNull @PlainText String ground) {}
