package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/** The goods are in a form of the list's vocabulary. Shapes are examples and do not matter (MA-05). */
record FormIs(Form form, Basis basis) implements Condition {

    @Override
    public Truth test(Goods goods) {
        return goods.form() == null ? Truth.UNKNOWN : Truth.of(goods.form() == form);
    }

    @Override
    public List<Check> checks(Goods goods) {
        List<Gap> gaps =
                goods.form() == null ? List.of(new Gap(goods.pointer() + "/form", Gap.Kind.FORM, null)) : List.of();
        String given = goods.form() == null ? "" : goods.form().name();
        return List.of(new Check(describe(), given, test(goods), basis.rule(), basis.source(), gaps));
    }

    @Override
    public Text describe() {
        return Text.of("is " + form.label().en(), "属于" + form.label().zh());
    }
}
