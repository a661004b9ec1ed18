package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.Text;

/** The goods are made for, made with or made from a listed item, or from one below it in the list. */
record RelatedTo(String code, Basis basis, Text prose) implements Condition {

    RelatedTo(String code, Basis basis) {
        this(code, basis, prose(code));
    }

    @Override
    public Truth test(Goods goods) {
        Set<String> related = goods.properties().relatedItems();
        if (related == null) {
            return Truth.UNKNOWN;
        }
        return related.stream().map(this::meant).reduce(Truth.FALSE, Truth::or);
    }

    /** Whether an item that was named is the listed one: its heading may be, and what is no code may be too. */
    private Truth meant(String named) {
        if (ControlCode.under(named, code)) {
            return Truth.TRUE;
        }
        return ControlCode.under(code, named) || !ControlCode.isOne(named) ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        Set<String> related = goods.properties().relatedItems();
        List<Gap> gaps = result == Truth.UNKNOWN
                ? List.of(new Gap(goods.pointer() + "/relatedItems", Gap.Kind.RELATED_ITEM, code))
                : List.of();
        return List.of(new Check(
                prose(),
                related == null
                        ? ""
                        : String.join(", ", related.stream().sorted().toList()),
                result,
                basis.rule(),
                basis.source(),
                gaps));
    }

    private static Text prose(String code) {
        return Text.of("is related to item " + code, "与 " + code + " 项物项相关");
    }
}
