package org.exportcontrol.controllist.screening;

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
}
