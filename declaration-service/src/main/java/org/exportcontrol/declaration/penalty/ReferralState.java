package org.exportcontrol.declaration.penalty;

/** How far a referral has come. */
public enum ReferralState {
    OPEN,
    /** The penalty procedure has it, under a reference of its own. */
    HANDED_OVER,
    CLOSED;

    boolean canBecome(ReferralState target) {
        return target.compareTo(this) > 0;
    }
}
