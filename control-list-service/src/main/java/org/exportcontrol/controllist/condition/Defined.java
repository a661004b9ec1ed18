package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        String given = inner.stream().map(Check::given).distinct().collect(Collectors.joining("; "));
        List<Gap> gaps = inner.stream()
                .flatMap(check -> check.gaps().stream())
                .distinct()
                .toList();
        return List.of(new Check(prose, given, test(goods), basis.rule(), basis.source(), gaps));
    }

    @Override
    public Text describe() {
        return prose;
    }

    @Override
    public Set<String> stages() {
        return condition.stages();
    }
}
