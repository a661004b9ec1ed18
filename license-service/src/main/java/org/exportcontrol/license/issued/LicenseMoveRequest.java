package org.exportcontrol.license.issued;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** Why a license moves: the ground of the law and the reason in words. */
public record LicenseMoveRequest(
        @NotNull LicenseGround ground, @NotNull @PlainText String reason) {}
