package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * The goods are not controlled under another item. What that item says on the day is linked in before anything is tested;
 * without it, and where items refer to each other in a circle, the answer stays open.
 *
 * @param other what the other item says on the day, null while it is not linked
 */
record NotUnder(String code, OtherItem other, Basis basis, Text prose) implements Condition {

    NotUnder(String code, OtherItem other, Basis basis) {
        this(code, other, basis, prose(code));
    }

    @Override
    public Truth test(Goods goods) {
        return other == null ? Truth.UNKNOWN : other.controls(goods).not();
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        List<Gap> gaps = result == Truth.UNKNOWN
                ? other == null ? List.of(new Gap(goods.pointer(), Gap.Kind.OTHER_ITEM, code)) : other.gaps(goods)
                : List.of();
        return List.of(
                new Check(prose(), other == null ? "" : other.standing(), result, basis.rule(), basis.source(), gaps));
    }

    private static Text prose(String code) {
        return Text.of("is not controlled under " + code, "不受 " + code + " 项管制");
    }

    @Override
    public boolean asksOthers() {
        return true;
    }

    @Override
    public Condition linked(Linking linking) {
        return new NotUnder(code, linking.item(code).orElse(null), basis);
    }
}
