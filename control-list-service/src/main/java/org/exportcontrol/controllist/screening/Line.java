package org.exportcontrol.controllist.screening;

import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.condition.Properties;

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
    record Part(String commodityCode, Goods goods) {

        private boolean saysNothingOfItself() {
            return goods.form() == null
                    && goods.constituents().isEmpty()
                    && goods.alloyPartners().isEmpty()
                    && goods.processingStage() == null
                    && goods.properties().equals(Properties.NONE);
        }
    }

    /** What is to be screened: a kit that says nothing of itself is the sum of its parts. */
    List<Part> parts() {
        if (!components.isEmpty() && itself.saysNothingOfItself()) {
            return components;
        }
        return Stream.concat(Stream.of(itself), components.stream()).toList();
    }
}
