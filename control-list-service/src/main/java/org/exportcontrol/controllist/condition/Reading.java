package org.exportcontrol.controllist.condition;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;

/**
 * How the printed name of an entry is read. The trees decide, the prose explains.
 *
 * @param prose what the name is taken to mean
 * @param condition holds for goods that match the entry; null where the printed sub-items are not known
 * @param review holds for goods of which only a person can say whether they match; null where the list is complete
 * @param incomplete why a person must say; null where the list is complete
 * @param basis rule and source of the reading
 */
public record Reading(Text prose, Condition condition, Condition review, Text incomplete, Basis basis) {

    /** Kinds of deep processing that the reading tells apart. */
    public Set<String> stages() {
        return Stream.of(condition, review)
                .filter(tree -> tree != null)
                .flatMap(tree -> tree.stages().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
