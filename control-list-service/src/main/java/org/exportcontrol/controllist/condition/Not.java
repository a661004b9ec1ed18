package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;

/** Holds when its part fails. */
record Not(Condition part, Basis basis, Text prose) implements Condition {

    Not(Condition part, Basis basis) {
        this(part, basis, prose(part));
    }

    @Override
    public Truth test(Goods goods) {
        return part.test(goods).not();
    }

    @Override
    public List<Check> checks(Goods goods) {
        List<Check> inner = part.checks(goods);
        String given = Check.given(inner);
        List<Gap> gaps = Check.gaps(inner);
        return List.of(new Check(prose(), given, test(goods), basis.rule(), basis.source(), gaps));
    }

    private static Text prose(Condition part) {
        Text inner = part.prose();
        return Text.of("not: " + inner.en(), "不符合：" + inner.zh());
    }

    @Override
    public List<Condition> parts() {
        return List.of(part);
    }

    @Override
    public Condition withNumbers(boolean kept) {
        return numeric() ? new Not(part.withNumbers(!kept), basis) : this;
    }

    @Override
    public Stream<Measure> measures(Goods goods) {
        return part.measures(goods)
                .map(inner -> new Measure(
                        inner.name(),
                        Text.of(
                                "not: " + inner.limit().en(),
                                "不符合：" + inner.limit().zh()),
                        inner.given(),
                        inner.result().not(),
                        inner.off()));
    }

    @Override
    public Condition linked(Linking linking) {
        return new Not(part.linked(linking), basis);
    }
}
