package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * The goods hold an element, however little (MA-07, MA-08).
 *
 * @param as form in which they hold it, null for any: a mixture of oxides and fluorides holds one element as an oxide
 *     and another as a compound
 */
record Contains(String element, Form as, Basis basis) implements Condition {

    @Override
    public Truth test(Goods goods) {
        Truth held = goods.holds(element);
        if (as == null || held != Truth.TRUE) {
            return held;
        }
        return goods.of(element)
                .filter(Constituent::present)
                .map(constituent -> constituent.form() == null ? goods.form() : constituent.form())
                .map(form -> form == null ? Truth.UNKNOWN : Truth.of(form == as))
                .reduce(Truth::or)
                .orElse(goods.form() == null ? Truth.UNKNOWN : Truth.of(goods.form() == as));
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        return List.of(new Check(
                describe(),
                goods.composition(),
                result,
                basis.rule(),
                basis.source(),
                result == Truth.UNKNOWN ? List.of(gap(goods)) : List.of()));
    }

    private Gap gap(Goods goods) {
        return goods.names(element)
                ? new Gap(goods.pointer() + "/form", Gap.Kind.FORM, null)
                : new Gap(goods.pointer() + "/constituents", Gap.Kind.CONTENT, element);
    }

    @Override
    public Text describe() {
        if (as == null) {
            return Text.of("contains " + element, "含有 " + element);
        }
        return Text.of(
                "contains " + element + " as " + as.label().en(),
                "以" + as.label().zh() + "形态含有 " + element);
    }
}
