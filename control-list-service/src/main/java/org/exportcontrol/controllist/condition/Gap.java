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
        PRINCIPAL
    }
}
