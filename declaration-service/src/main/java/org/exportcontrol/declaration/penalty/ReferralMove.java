package org.exportcontrol.declaration.penalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Moves a referral on.
 *
 * @param state HANDED_OVER or CLOSED
 * @param caseReference under which the procedure runs; needed for HANDED_OVER
 * @param ground why, or with what end
 */
public record ReferralMove(
        @NotNull ReferralState state,
        String caseReference,
        @NotBlank String ground) {}
