package org.exportcontrol.controllist.screening;

/** How the goods move, which decides what the law asks for before they go (LI-05, LI-07). */
public enum Movement {
    EXPORT(Asked.LICENSE),
    /** Between bonded or special customs areas inside China. */
    BONDED_INTERNAL(Asked.NOTHING),
    /** From outside such an area into one. */
    INTO_BONDED(Asked.NOTHING),
    /** From a bonded or special customs area to abroad. */
    BONDED_TO_ABROAD(Asked.LICENSE),
    TRANSIT(Asked.LICENSE),
    TRANSSHIPMENT(Asked.LICENSE),
    RE_EXPORT(Asked.LICENSE),
    /** Came in for repair, test or inspection and goes back to the same end user at the same place. */
    RETURN_AFTER_REPAIR(Asked.REGISTRATION),
    /** Goes out for repair, test or inspection and comes back. */
    SENT_FOR_REPAIR(Asked.REGISTRATION),
    /** Was exhibited at a fair in China and goes back at once, unchanged. */
    RETURN_FROM_FAIR_IN_CHINA(Asked.REGISTRATION),
    /** Is exhibited at a fair abroad and comes back at once, unchanged. */
    TO_FAIR_ABROAD(Asked.REGISTRATION),
    /** Parts of civil aircraft for repair, and spares. */
    CIVIL_AIRCRAFT_PARTS(Asked.REGISTRATION);

    private enum Asked {
        NOTHING,
        REGISTRATION,
        LICENSE
    }

    private final Asked asked;

    Movement(Asked asked) {
        this.asked = asked;
    }

    /** Whether nothing is asked for, controlled or not (LI-07). */
    boolean exempt() {
        return asked == Asked.NOTHING;
    }

    /** Whether a registration serves instead of a license (LI-05), for exporters who may use one (LI-06). */
    boolean byRegistration() {
        return asked == Asked.REGISTRATION;
    }
}
