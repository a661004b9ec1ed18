package org.exportcontrol.license.retention;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** @param ground why the file must be kept longer, or need not be any more */
public record LegalHoldRequest(@NotNull @PlainText String ground) {}
