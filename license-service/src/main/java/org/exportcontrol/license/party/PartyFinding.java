package org.exportcontrol.license.party;

/** What the lists say about a party, strongest first. */
public enum PartyFinding {
    /** On the control list, and dealing with it is forbidden: no license helps. */
    FORBIDDEN,
    /** A person must decide: on the control list with another measure than a ban, or perhaps a listed party. */
    QUESTION,
    /** On the watch list: no general license, and a risk report is needed (AP-08, LI-06). */
    WATCH,
    CLEAR;

    static PartyFinding of(PartyListing listing) {
        if (listing.kind() == ListingKind.WATCH_LIST) {
            return WATCH;
        }
        return listing.measures().contains(Measure.FORBID) ? FORBIDDEN : QUESTION;
    }
}
