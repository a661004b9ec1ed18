package org.exportcontrol.declaration.penalty;

import java.util.UUID;
import org.exportcontrol.declaration.file.PenaltyReferralView;

/** A referral in the work list of a customs office. */
public record ReferralCase(UUID declaration, PenaltyReferralView referral) {}
