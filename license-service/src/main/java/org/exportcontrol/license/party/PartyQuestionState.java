package org.exportcontrol.license.party;

/** Whether a party with a similar name is the listed one: OPEN until an officer has said SAME or DIFFERENT. */
public enum PartyQuestionState {
    OPEN,
    SAME,
    DIFFERENT
}
