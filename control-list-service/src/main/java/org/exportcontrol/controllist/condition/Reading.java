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
 * @param fallback whether nobody has read the name: made of form, element and parameters as printed
 */
public record Reading(
        Text prose, Condition condition, Condition review, Text incomplete, Basis basis, boolean fallback) {

    /** What goods must say at least to match or to leave the question open. */
    public Guard guard() {
        return Stream.of(condition, review)
                .filter(tree -> tree != null)
                .map(Condition::guard)
                .reduce(Guard::or)
                .orElse(Guard.OPEN);
    }

    /** Whether nothing is printed that goods could be held against: only their number can bring the entry to mind. */
    public boolean nothingToGoOn() {
        return condition == null && review instanceof AnyOf any && any.parts().isEmpty();
    }

    /** Whether it asks what other items say. */
    public boolean asksOthers() {
        return Stream.of(condition, review).anyMatch(tree -> tree != null && tree.asksOthers());
    }

    /** The reading with other goods of which only a person can say. */
    Reading orFor(Condition review, Text incomplete) {
        return new Reading(prose, condition, review, incomplete, basis, fallback);
    }

    /** What is left of it where finer entries decide: goods of which only a person can say; null where there are none. */
    public Reading aboveFiner() {
        return review == null ? null : new Reading(prose, null, review, incomplete, basis, fallback);
    }

    /** The reading with what other items say on the day put in. */
    public Reading linked(Linking linking) {
        return new Reading(
                prose,
                condition == null ? null : condition.linked(linking),
                review == null ? null : review.linked(linking),
                incomplete,
                basis,
                fallback);
    }

    /** Kinds of deep processing that the reading tells apart. */
    public Set<String> stages() {
        return Stream.of(condition, review)
                .filter(tree -> tree != null)
                .flatMap(tree -> tree.stages().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
