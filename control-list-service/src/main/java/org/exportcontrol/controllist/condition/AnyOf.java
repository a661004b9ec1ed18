package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/** Holds when one part holds. One check stands for all: a part that fails beside one that holds has not failed. */
record AnyOf(List<Condition> parts, Basis basis, Text prose) implements Condition {

    AnyOf(List<Condition> parts, Basis basis) {
        this(parts, basis, prose(parts));
    }

    @Override
    public Truth test(Goods goods) {
        Truth any = Truth.FALSE;
        for (int i = 0; i < parts.size() && any != Truth.TRUE; i++) {
            any = any.or(parts.get(i).test(goods));
        }
        return any;
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        List<Check> inner = Check.all(parts, goods);
        String given = Check.given(inner);
        List<Gap> gaps = result == Truth.UNKNOWN ? Check.gaps(inner) : List.of();
        return List.of(new Check(prose(), given, result, basis.rule(), basis.source(), gaps));
    }

    private static Text prose(List<Condition> parts) {
        return Prose.joined(parts, ", or ", "，或");
    }

    @Override
    public Guard guard() {
        return parts.stream().map(Condition::guard).reduce(Guard::or).orElse(Guard.OPEN);
    }

    @Override
    public Condition withNumbers(boolean kept) {
        return new AnyOf(parts.stream().map(part -> part.withNumbers(kept)).toList(), basis);
    }

    @Override
    public Condition linked(Linking linking) {
        return new AnyOf(parts.stream().map(part -> part.linked(linking)).toList(), basis);
    }
}
