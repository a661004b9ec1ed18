package org.exportcontrol.license.change;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** Whether the change is granted, and why. */
public record ChangeDecisionRequest(
        @NotNull Boolean granted, @NotNull @PlainText String grounds) {}
