package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exportcontrol.common.problem.Text;

/**
 * The goods are claimed to be processed into one of these kinds (MA-09). It fails without a claim: goods are then taken
 * as the material that their form says.
 */
record ProcessedTo(Set<String> kinds, Basis basis, Text prose) implements Condition {

    ProcessedTo(Set<String> kinds, Basis basis) {
        this(kinds, basis, prose(kinds));
    }

    @Override
    public Truth test(Goods goods) {
        return Truth.of(goods.processingStage() != null && kinds.contains(goods.processingStage()));
    }

    @Override
    public List<Check> checks(Goods goods) {
        String given = goods.processingStage() == null ? "" : goods.processingStage();
        return List.of(new Check(prose(), given, test(goods), basis.rule(), basis.source(), List.of()));
    }

    private static Text prose(Set<String> kinds) {
        String listed = String.join(", ", new TreeSet<>(kinds));
        return Text.of("deep-processed (" + listed + ")", "深加工产品（" + listed + "）");
    }

    @Override
    public Set<String> stages() {
        return kinds;
    }
}
