package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;

/** Holds when one part holds. One check stands for all: a part that fails beside one that holds has not failed. */
record AnyOf(List<Condition> parts, Basis basis) implements Condition {

    @Override
    public Truth test(Goods goods) {
        return parts.stream().map(part -> part.test(goods)).reduce(Truth.FALSE, Truth::or);
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        List<Check> inner =
                parts.stream().flatMap(part -> part.checks(goods).stream()).toList();
        String given = inner.stream().map(Check::given).distinct().collect(Collectors.joining("; "));
        List<Gap> gaps = result == Truth.UNKNOWN
                ? inner.stream()
                        .flatMap(check -> check.gaps().stream())
                        .distinct()
                        .toList()
                : List.of();
        return List.of(new Check(describe(), given, result, basis.rule(), basis.source(), gaps));
    }

    @Override
    public Text describe() {
        return Prose.joined(parts, ", or ", "，或");
    }

    @Override
    public Set<String> stages() {
        return parts.stream().flatMap(part -> part.stages().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
