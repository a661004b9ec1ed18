package org.exportcontrol.license.issued;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;

/** The kinds of license; a registration certificate is held and used like a single license. */
@RegisterForReflection
public enum LicenseType {
    /** One end user, one export, at most one year (LI-01; DUR 15). */
    SINGLE("LI-01", 1),
    /** One or more end users, many exports, at most three years (LI-02; DUR 15). */
    GENERAL("LI-02", 3),
    /**
     * A registration certificate: one export, in the cases of LI-05 only (LI-03; DUR 15, 19). The law sets no longest
     * time; that of a single license is taken.
     */
    REGISTRATION("LI-03", 1);

    private final String rule;
    private final int mostYears;

    LicenseType(String rule, int mostYears) {
        this.rule = rule;
        this.mostYears = mostYears;
    }

    /** Id of the rule that sets scope and validity. */
    public String rule() {
        return rule;
    }

    /** Whether it lapses by one export, and names one end user. */
    public boolean isForOneExport() {
        return this != GENERAL;
    }

    /** Whether penalties and the watch list close it (LI-06). */
    public boolean isOpenToFewer() {
        return this != SINGLE;
    }

    public int mostYears() {
        return mostYears;
    }

    /** The last day a license issued on that day may be valid; the day of issue is not counted. */
    public LocalDate latestEnd(LocalDate issue) {
        return issue.plusYears(mostYears);
    }
}
