package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;

/**
 * Several parts of which the announcement does not say whether all must hold or one is enough. Where all hold or all
 * fail it makes no difference; else a person must say.
 */
record Undecided(List<Condition> parts, Basis basis, Text prose) implements Condition {

    Undecided(List<Condition> parts, Basis basis) {
        this(parts, basis, prose(parts));
    }

    @Override
    public Truth test(Goods goods) {
        Truth all = parts.stream().map(part -> part.test(goods)).reduce(Truth.TRUE, Truth::and);
        Truth any = parts.stream().map(part -> part.test(goods)).reduce(Truth.FALSE, Truth::or);
        return all == any ? all : Truth.UNKNOWN;
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        List<Check> inner = Check.all(parts, goods);
        List<Gap> told = Check.gaps(inner);
        List<Gap> gaps = result != Truth.UNKNOWN
                ? List.of()
                : Stream.concat(told.stream(), Stream.of(new Gap(goods.pointer(), Gap.Kind.ALL_OR_ONE, prose().en())))
                        .toList();
        String given = Check.given(inner);
        return List.of(new Check(prose(), given, result, basis.rule(), basis.source(), gaps));
    }

    private static Text prose(List<Condition> parts) {
        return Prose.joined(parts, " and/or ", "，和/或");
    }

    @Override
    public Guard guard() {
        return parts.stream().map(Condition::guard).reduce(Guard::or).orElse(Guard.OPEN);
    }

    @Override
    public Condition withNumbers(boolean kept) {
        return new Undecided(parts.stream().map(part -> part.withNumbers(kept)).toList(), basis);
    }

    @Override
    public Condition linked(Linking linking) {
        return new Undecided(parts.stream().map(part -> part.linked(linking)).toList(), basis);
    }
}
