package org.exportcontrol.controllist.condition;

import java.math.BigDecimal;

/**
 * An element that goods are said to hold.
 *
 * @param pointer JSON pointer to where it was said
 * @param element chemical symbol, case as printed in the periodic table
 * @param form form of this constituent in a mixture; null for the form of the goods
 * @param massFraction 0 to 1, null when not stated; 0 says that the element is absent
 * @param principal whether it is one of the elements that make the goods what they are; null when not declared either
 *     way
 */
public record Constituent(String pointer, String element, Form form, BigDecimal massFraction, Boolean principal) {

    /** Whether it says that some of the element is there. */
    boolean present() {
        return massFraction == null || massFraction.signum() > 0;
    }

    String given() {
        StringBuilder text = new StringBuilder(element);
        if (massFraction != null) {
            text.append(' ').append(massFraction.toPlainString());
        }
        if (form != null) {
            text.append(' ').append(form);
        }
        if (principal != null) {
            text.append(principal ? " principal" : " not principal");
        }
        return text.toString();
    }
}
