package org.exportcontrol.license.conduct;

/** What can be on record about an exporter. */
public enum ConductKind {
    /** A criminal penalty for exporting dual-use items, of the company or of responsible persons (LI-06). */
    CRIMINAL_PENALTY(true),
    /** A serious administrative penalty for exporting dual-use items; it counts for five years (LI-06). */
    SERIOUS_PENALTY(true),
    /** The authority takes no applications of a penalized exporter until a day, for five years at most (DE-09). */
    APPLICATIONS_NOT_ACCEPTED(false),
    /** A unit in China of a party on the control list of parties (LI-06). */
    UNIT_OF_LISTED_PARTY(false),
    /** The internal compliance system was looked at and works well (LI-04). */
    COMPLIANCE_SYSTEM_WORKS(false),
    /** It was looked at and does not work well (LI-04). */
    COMPLIANCE_SYSTEM_FAILS(false),
    /** Such items were exported before, as they should be (LI-04). */
    EXPORT_RECORD(true);

    private final boolean byCustoms;

    ConductKind(boolean byCustoms) {
        this.byCustoms = byCustoms;
    }

    /** Whether customs may enter it too: what customs punishes and sees itself. */
    boolean isByCustoms() {
        return byCustoms;
    }

    /** Whether it closes general licenses and registrations (LI-06). */
    boolean disqualifies() {
        return this == CRIMINAL_PENALTY || this == SERIOUS_PENALTY || this == UNIT_OF_LISTED_PARTY;
    }
}
