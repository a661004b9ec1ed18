package org.exportcontrol.license.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/**
 * Something on record that matters for a type of license.
 *
 * @param closes whether it closes the type; otherwise it is for the examiner to weigh
 * @param remedy what the exporter can do
 * @param until last day on which it does; null without end
 * @param entry of the record; null where there is none and there should be one
 */
public record ConductBar(
        boolean closes, Text detail, String rule, String source, Text remedy, LocalDate until, UUID entry) {

    /** The same as what is wrong with a request. */
    public Violation at(String pointer) {
        return new Violation(pointer, detail, rule, source, remedy);
    }
}
