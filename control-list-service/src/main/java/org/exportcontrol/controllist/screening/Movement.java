package org.exportcontrol.controllist.screening;

/** How the goods move. Only what stays inside China needs no license (LI-07). */
public enum Movement {
    EXPORT(false),
    /** Between bonded or special customs areas inside China. */
    BONDED_INTERNAL(true),
    /** From outside such an area into one. */
    INTO_BONDED(true),
    /** From a bonded or special customs area to abroad. */
    BONDED_TO_ABROAD(false),
    TRANSIT(false),
    TRANSSHIPMENT(false),
    RE_EXPORT(false);

    private final boolean exempt;

    Movement(boolean exempt) {
        this.exempt = exempt;
    }

    boolean exempt() {
        return exempt;
    }
}
