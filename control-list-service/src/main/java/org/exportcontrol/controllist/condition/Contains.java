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
                .map(constituent -> constituent.form() == null ? goods.formIs(as) : ownFormIs(constituent.form()))
                .reduce(Truth::or)
                .orElse(goods.formIs(as));
    }

    /** A constituent said to be a metal is no oxide and no compound, yet a mixture of these is said to hold it. */
    private Truth ownFormIs(Form form) {
        return as.ofMixture() && !form.ofMixture() ? Truth.UNKNOWN : Truth.of(form == as);
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
                result == Truth.UNKNOWN ? gaps(goods) : List.of()));
    }

    private List<Gap> gaps(Goods goods) {
        if (!goods.names(element)) {
            return List.of(new Gap(goods.pointer() + "/constituents", Gap.Kind.CONTENT, element));
        }
        List<Gap> ownForms = goods.of(element)
                .filter(constituent -> constituent.present() && constituent.form() != null)
                .filter(constituent -> ownFormIs(constituent.form()) == Truth.UNKNOWN)
                .map(constituent -> new Gap(constituent.pointer() + "/form", Gap.Kind.FORM_IN_MIXTURE, element))
                .toList();
        return ownForms.isEmpty() ? List.of(new Gap(goods.pointer() + "/form", Gap.Kind.FORM, null)) : ownForms;
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
