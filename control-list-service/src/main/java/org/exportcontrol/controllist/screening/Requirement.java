package org.exportcontrol.controllist.screening;

/**
 * What the law asks for before the goods may go, apart from the finding.
 *
 * @param kind what is asked for
 * @param rule id of the rule
 * @param source law and article
 */
public record Requirement(Kind kind, String rule, String source) {

    static final Requirement NOTHING = new Requirement(Kind.NONE, "MA-01", "A18");
    static final Requirement LICENSE = new Requirement(Kind.LICENSE, "LI-01, LI-02", "ECL 12; DUR 14, 15");
    static final Requirement REGISTRATION = new Requirement(Kind.REGISTRATION, "LI-05, LI-06", "DUR 15, 19, 20");
    static final Requirement EXEMPT = new Requirement(Kind.EXEMPT, "LI-07", "DUR 48; ECL 45");

    /** What is asked for. */
    public enum Kind {
        NONE,
        LICENSE,
        /** A registration before each export; those whom LI-06 bars need a license. */
        REGISTRATION,
        EXEMPT
    }

    /** Null where the finding is still open and the movement does not exempt: nobody can say yet. */
    static Requirement of(Finding finding, Movement movement) {
        if (finding == Finding.NOT_CONTROLLED) {
            return NOTHING;
        }
        if (movement.exempt()) {
            return EXEMPT;
        }
        if (finding == Finding.NEEDS_REVIEW) {
            return null;
        }
        return movement.byRegistration() ? REGISTRATION : LICENSE;
    }
}
