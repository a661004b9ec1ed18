package org.exportcontrol.license.reconciliation;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** Why a difference is to be closed. */
public record CloseRequest(@NotNull @PlainText String ground) {}
