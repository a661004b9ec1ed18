package org.exportcontrol.controllist.condition;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What goods must say at least for a condition not to fail. It lets an index skip entries that cannot match.
 *
 * @param forms one of these forms; null for any
 * @param all each of these elements
 * @param any one of these elements; null for any
 */
public record Guard(Set<String> forms, Set<String> all, Set<String> any) {

    static final Guard OPEN = new Guard(null, Set.of(), null);

    static Guard form(Form form) {
        // What is said of the principal elements may turn metal into alloy and back, see Goods.
        boolean either = form.equals(Form.METAL) || form.equals(Form.ALLOY);
        return new Guard(either ? Set.of(Form.METAL.name(), Form.ALLOY.name()) : Set.of(form.name()), Set.of(), null);
    }

    static Guard elements(Set<String> all) {
        return new Guard(null, Set.copyOf(all), null);
    }

    /** Both must hold. */
    Guard and(Guard other) {
        return new Guard(tighter(forms, other.forms), union(all, other.all), tighter(any, other.any));
    }

    /** One must hold. */
    Guard or(Guard other) {
        Set<String> common = new HashSet<>(all);
        common.retainAll(other.all);
        Set<String> one = one();
        Set<String> two = other.one();
        return new Guard(
                forms == null || other.forms == null ? null : union(forms, other.forms),
                Set.copyOf(common),
                one == null || two == null ? null : union(one, two));
    }

    /** Elements of which one must be there. */
    private Set<String> one() {
        return all.isEmpty() ? any : Set.of(new TreeSet<>(all).first());
    }

    private static Set<String> tighter(Set<String> one, Set<String> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.size() <= other.size() ? one : other;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
