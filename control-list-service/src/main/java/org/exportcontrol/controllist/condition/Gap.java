package org.exportcontrol.controllist.condition;

/**
 * A datum without which a condition stays unknown.
 *
 * @param pointer JSON pointer to where it would stand
 * @param subject the element in question, null where the kind says it all
 */
public record Gap(String pointer, Kind kind, String subject) {

    /** What is missing. */
    public enum Kind {
        /** The form of the goods. */
        FORM,
        /** METAL or ALLOY, where the principal elements contradict the one that is given. */
        FORM_CONTRADICTED,
        /** Whether a constituent of a mixture is an oxide or another compound. */
        FORM_IN_MIXTURE,
        /** Whether an element is in the goods. */
        CONTENT,
        /** Whether an element that is there is one of the principal ones. */
        PRINCIPAL,
        /** The share of an element in the goods. */
        MASS_FRACTION,
        /** A technical parameter. */
        PARAMETER,
        /** A technical parameter that is given in a unit that does not measure it, or as a range across the limit. */
        PARAMETER_UNIT,
        /** Length, width and height. */
        DIMENSIONS,
        /** Whether the goods are made for, with or from a listed item. */
        RELATED_ITEM,
        /** Whether the goods are for a printed end use. */
        END_USE,
        /** An item that the entry refers to and that is not recorded here. */
        OTHER_ITEM,
        /** Whether all of several conditions must hold, which the announcement does not say. */
        ALL_OR_ONE
    }
}
