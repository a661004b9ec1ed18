package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/** Holds when each part holds. Its parts are shown as checks of their own. */
record AllOf(List<Condition> parts) implements Condition {

    /** Asks nothing and always holds. */
    static final AllOf NOTHING = new AllOf(List.of());

    @Override
    public Truth test(Goods goods) {
        return parts.stream().map(part -> part.test(goods)).reduce(Truth.TRUE, Truth::and);
    }

    @Override
    public List<Check> checks(Goods goods) {
        return parts.stream().flatMap(part -> part.checks(goods).stream()).toList();
    }

    @Override
    public Text describe() {
        return Prose.joined(parts, "; and ", "；且");
    }

    @Override
    public Guard guard() {
        return parts.stream().map(Condition::guard).reduce(Guard.OPEN, Guard::and);
    }

    @Override
    public Condition withoutNumbers() {
        return new AllOf(parts.stream().map(Condition::withoutNumbers).toList());
    }

    @Override
    public Condition linked(Linking linking) {
        return new AllOf(parts.stream().map(part -> part.linked(linking)).toList());
    }
}
