package org.exportcontrol.controllist.screening;

import java.util.LinkedHashSet;
import java.util.Set;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.edition.ListSnapshot;

/**
 * The words in which goods can be described: those of the list besides those that always stand.
 *
 * @param forms in the order in which they are shown
 * @param deepProcessedKinds kinds of deep processing that the list tells apart (MA-09)
 */
record ListWords(Set<Form> forms, Set<String> deepProcessedKinds) {

    static ListWords of(ListSnapshot snapshot) {
        Set<Form> forms = new LinkedHashSet<>(Form.OF_GOODS);
        forms.addAll(snapshot.forms());
        return new ListWords(forms, snapshot.deepProcessedKinds());
    }
}
