package org.exportcontrol.declaration.paper;

import org.exportcontrol.declaration.file.Side;

/** Who sees a paper, from few to all. */
public enum Disclosure {
    /** Uploaded, and handed in by no move yet. */
    OWN_SIDE,
    /** Customs and MOFCOM, for instance an expert's opinion (DUR 44: experts keep what they learn to themselves). */
    AGENCIES,
    /** Whoever sees the file. */
    EVERYBODY;

    boolean lets(Side viewer, Side owner) {
        return viewer == owner || this == EVERYBODY || this == AGENCIES && viewer.isAgency();
    }
}
