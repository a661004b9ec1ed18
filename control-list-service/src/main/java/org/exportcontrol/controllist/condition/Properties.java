package org.exportcontrol.controllist.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said about goods beyond form and composition.
 *
 * @param parameters technical parameters in the order given
 * @param dimensions length, width and height in any order; null when not given
 * @param relatedItems codes of listed items that the goods are made for, made with or made from; null when nothing is
 *     said, empty for none
 * @param endUses printed end uses that the goods are for; null when nothing is said, empty for none
 */
public record Properties(
        List<Property> parameters, Dimensions dimensions, Set<String> relatedItems, Set<String> endUses) {

    public static final Properties NONE = new Properties(List.of(), null, null, null);

    /** The outer measures of the goods. */
    public record Dimensions(String pointer, List<BigDecimal> sizes, String unit) {}

    Optional<Property> parameter(String name) {
        return parameters.stream().filter(each -> each.named(name)).findFirst();
    }
}
