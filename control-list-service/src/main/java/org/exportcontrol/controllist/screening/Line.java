package org.exportcontrol.controllist.screening;

import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.controllist.condition.Goods;

/**
 * One line of goods, read and free of formal faults.
 *
 * @param number the caller's number of the line
 * @param components loose parts of a kit; empty for goods that are no kit
 */
record Line(int number, Part itself, List<Part> components, Movement movement) {

    /**
     * Goods with the commodity number they are declared under.
     *
     * @param commodityCode ten digits, null when not given
     */
    record Part(String commodityCode, Goods goods) {}

    /** What is to be screened: a kit that says nothing of itself is the sum of its parts. */
    List<Part> parts() {
        if (components.isEmpty()) {
            return List.of(itself);
        }
        if (itself.goods().nothingSaid()) {
            return components;
        }
        return Stream.concat(Stream.of(itself), components.stream()).toList();
    }
}
