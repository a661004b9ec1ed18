package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.Text;

/** The goods are for an end use that the entry prints. Where the goods are said to be for other uses, in
 * other words, a person must say. */
record ForEndUse(String endUse, Basis basis, Text prose) implements Condition {

    ForEndUse(String endUse, Basis basis) {
        this(endUse, basis, prose(endUse));
    }

    @Override
    public Truth test(Goods goods) {
        Set<String> endUses = goods.properties().endUses();
        if (endUses == null) {
            return Truth.UNKNOWN;
        }
        if (endUses.isEmpty()) {
            return Truth.FALSE;
        }
        // Other words may mean the same use: only "none" says no.
        boolean said = endUses.stream().map(Property::plain).anyMatch(Property.plain(endUse)::equals);
        return said ? Truth.TRUE : Truth.UNKNOWN;
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        Set<String> endUses = goods.properties().endUses();
        List<Gap> gaps = result == Truth.UNKNOWN
                ? List.of(new Gap(goods.pointer() + "/endUses", Gap.Kind.END_USE, endUse))
                : List.of();
        return List.of(new Check(
                prose(),
                endUses == null
                        ? ""
                        : String.join("; ", endUses.stream().sorted().toList()),
                result,
                basis.rule(),
                basis.source(),
                gaps));
    }

    private static Text prose(String endUse) {
        return Text.of("is for: " + endUse, "用途为：" + endUse);
    }
}
