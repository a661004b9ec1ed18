package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;

/** Holds when its part fails. */
record Not(Condition part, Basis basis) implements Condition {

    @Override
    public Truth test(Goods goods) {
        return part.test(goods).not();
    }

    @Override
    public List<Check> checks(Goods goods) {
        List<Check> inner = part.checks(goods);
        String given = inner.stream().map(Check::given).distinct().collect(Collectors.joining("; "));
        List<Gap> gaps = inner.stream()
                .flatMap(check -> check.gaps().stream())
                .distinct()
                .toList();
        return List.of(new Check(describe(), given, test(goods), basis.rule(), basis.source(), gaps));
    }

    @Override
    public Text describe() {
        Text inner = part.describe();
        return Text.of("not: " + inner.en(), "不符合：" + inner.zh());
    }

    @Override
    public Set<String> stages() {
        return part.stages();
    }
}
