package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * Holds when each part holds. Its parts are shown as checks of their own.
 *
 * @param numeric worked out once, for each screening asks each tree
 */
record AllOf(List<Condition> parts, Text prose, boolean numeric) implements Condition {

    AllOf(List<Condition> parts) {
        this(parts, prose(parts), parts.stream().anyMatch(Condition::numeric));
    }

    /** Asks nothing and always holds. */
    static final AllOf NOTHING = new AllOf(List.of());

    @Override
    public Truth test(Goods goods) {
        Truth all = Truth.TRUE;
        for (int i = 0; i < parts.size() && all != Truth.FALSE; i++) {
            all = all.and(parts.get(i).test(goods));
        }
        return all;
    }

    @Override
    public List<Check> checks(Goods goods) {
        return Check.all(parts, goods);
    }

    private static Text prose(List<Condition> parts) {
        return Prose.joined(parts, "; and ", "；且");
    }

    @Override
    public Guard guard() {
        return parts.stream().map(Condition::guard).reduce(Guard.OPEN, Guard::and);
    }

    @Override
    public Condition withNumbers(boolean kept) {
        return new AllOf(parts.stream().map(part -> part.withNumbers(kept)).toList());
    }

    @Override
    public Condition linked(Linking linking) {
        return new AllOf(parts.stream().map(part -> part.linked(linking)).toList());
    }
}
