package org.exportcontrol.controllist.condition;

import java.util.List;
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
        String given = Check.given(inner);
        List<Gap> gaps = result == Truth.UNKNOWN ? Check.gaps(inner) : List.of();
        return List.of(new Check(describe(), given, result, basis.rule(), basis.source(), gaps));
    }

    @Override
    public Text describe() {
        return Prose.joined(parts, ", or ", "，或");
    }

    @Override
    public Guard guard() {
        return parts.stream().map(Condition::guard).reduce(Guard::or).orElse(Guard.OPEN);
    }

    @Override
    public Condition withoutNumbers() {
        return new AnyOf(parts.stream().map(Condition::withoutNumbers).toList(), basis);
    }

    @Override
    public Condition linked(Linking linking) {
        return new AnyOf(parts.stream().map(part -> part.linked(linking)).toList(), basis);
    }
}
