package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/** A condition that many entries share, with prose and basis of its own. One check stands for all of it. */
record Defined(Text prose, Condition condition, Basis basis) implements Condition {

    @Override
    public Truth test(Goods goods) {
        return condition.test(goods);
    }

    @Override
    public List<Check> checks(Goods goods) {
        List<Check> inner = condition.checks(goods);
        String given = Check.given(inner);
        List<Gap> gaps = Check.gaps(inner);
        return List.of(new Check(prose, given, test(goods), basis.rule(), basis.source(), gaps));
    }

    @Override
    public List<Condition> parts() {
        return List.of(condition);
    }

    @Override
    public Guard guard() {
        return condition.guard();
    }

    @Override
    public Condition withNumbers(boolean kept) {
        return new Defined(prose, condition.withNumbers(kept), basis);
    }

    @Override
    public Condition linked(Linking linking) {
        return new Defined(prose, condition.linked(linking), basis);
    }
}
