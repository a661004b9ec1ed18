package org.exportcontrol.declaration.challenge;

/** What customs judges in the end (CH-05). That it cannot judge is no outcome: then MOFCOM is asked to identify. */
public enum ChallengeOutcome {
    NO_LICENSE_NEEDED,
    LICENSE_NEEDED
}
