package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** The examiner's view, with the opinion that the decider reads. */
public record ReviewRequest(
        @NotNull Outcome recommendation, @NotNull @PlainText String opinion) {}
