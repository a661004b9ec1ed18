package org.exportcontrol.controllist.screening;

import java.util.LinkedHashSet;
import java.util.Set;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.edition.DayList;

/**
 * The words in which goods can be described: those of the list besides those that always stand.
 *
 * @param forms in the order in which they are shown
 * @param deepProcessedKinds kinds of deep processing that the list tells apart (MA-09)
 */
record ListWords(Set<Form> forms, Set<String> deepProcessedKinds) {

    static ListWords of(DayList list) {
        return new ListWords(list.formsOfGoods(), list.deepProcessedKinds());
    }

    /** Those of the list after everything that is announced, and those of the day that were given up since. */
    static ListWords of(DayList latest, DayList onDay) {
        if (onDay == latest) {
            return of(latest);
        }
        return new ListWords(
                both(latest.formsOfGoods(), onDay.formsOfGoods()),
                both(latest.deepProcessedKinds(), onDay.deepProcessedKinds()));
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        if (one.containsAll(other)) {
            return one;
        }
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
