package org.exportcontrol.license.issued;

/** Why a license moves, with the rule and its source. */
public enum LicenseGround {
    /** Kind of item, destination, end user or end use changes: a new license is needed. */
    KEY_ELEMENT_CHANGED("LF-01", "DUR 18"),
    /** Another element is to change; the license rests meanwhile. */
    CHANGE_FILED("LF-02", "DUR 18"),
    CHANGE_ENDED("LF-02", "DUR 18"),
    /** What the decision rested on has changed greatly. */
    FACTORS_CHANGED("LF-03", "DUR 18"),
    /** Checked: it may go on. */
    CHECKED("LF-03", "DUR 18"),
    /** Checked: it rests until its holder files a change, or hands it back. */
    CHANGE_DEMANDED("LF-03", "DUR 18"),
    /** End user or end use changed or may change, or its certificate does not hold. */
    END_USE_IN_DOUBT("LF-04", "DUR 25; ECL 16"),
    /** The holder reported it; the license rests until the report is decided. */
    END_USE_REPORTED("LF-04", "DUR 25; ECL 16"),
    /** The holder reported that the facts of a registration changed. */
    FACTS_REPORTED("LI-05", "DUR 19"),
    OBTAINED_BY_FRAUD("LF-05", "ECL 35"),
    PASSED_ON("LF-05", "ECL 35"),
    HOLDER_DISQUALIFIED("LF-06", "DUR 20"),
    HOLDER_DISSOLVED("LF-07", "ALL 70"),
    VALIDITY_OVER("LF-07", "ALL 70"),
    NOT_NEEDED("LF-07", "ALL 70"),
    ISSUED_IN_ERROR("LF-07", "ALL 70"),
    /** A party of the license was listed. */
    PARTY_LISTED("PL-04", "DUR 22, 29");

    private final String rule;
    private final String source;

    LicenseGround(String rule, String source) {
        this.rule = rule;
        this.source = source;
    }

    /** Whether an act of the holder brings it about, a change or a report, and nobody names it by hand. */
    boolean isOfAnAct() {
        return this == CHANGE_FILED || this == CHANGE_ENDED || isOfAReport();
    }

    /** Whether the holder's report made the license rest. */
    public boolean isOfAReport() {
        return this == END_USE_REPORTED || this == FACTS_REPORTED;
    }

    public String rule() {
        return rule;
    }

    public String source() {
        return source;
    }
}
