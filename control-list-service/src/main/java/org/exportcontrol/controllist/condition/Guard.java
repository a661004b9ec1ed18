package org.exportcontrol.controllist.condition;

import java.util.HashSet;
import java.util.Set;

/**
 * What goods must say at least for a condition not to fail: one of the forms, and one of the elements. It lets an index
 * skip entries that cannot match. Null means that the condition does not restrict.
 */
public record Guard(Set<String> forms, Set<String> elements) {

    static final Guard OPEN = new Guard(null, null);

    static Guard form(Form form) {
        // What is said of the principal elements may turn metal into alloy and back, see Goods.
        boolean either = form.equals(Form.METAL) || form.equals(Form.ALLOY);
        return new Guard(either ? Set.of(Form.METAL.name(), Form.ALLOY.name()) : Set.of(form.name()), null);
    }

    static Guard element(String element) {
        return new Guard(null, Set.of(element));
    }

    /** Both must hold: the tighter of the two on each side. */
    Guard and(Guard other) {
        return new Guard(tighter(forms, other.forms), tighter(elements, other.elements));
    }

    /** One must hold. */
    Guard or(Guard other) {
        return new Guard(union(forms, other.forms), union(elements, other.elements));
    }

    private static Set<String> tighter(Set<String> one, Set<String> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.size() <= other.size() ? one : other;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one == null || other == null) {
            return null;
        }
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
