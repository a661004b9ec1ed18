package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** Why the case has no time limit. */
public record ReferralRequest(
        @NotNull ReferralGround ground, @NotNull @PlainText String reason) {}
