package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;

/** Holds when each part holds. Its parts are shown as checks of their own. */
record AllOf(List<Condition> parts) implements Condition {

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
    public Set<String> stages() {
        return parts.stream().flatMap(part -> part.stages().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
