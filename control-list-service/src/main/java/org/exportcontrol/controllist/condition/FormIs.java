package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/** The goods are in a form of the list's vocabulary. Shapes are examples and do not matter (MA-05). */
record FormIs(Form form, Basis basis, Text prose) implements Condition {

    FormIs(Form form, Basis basis) {
        this(form, basis, prose(form));
    }

    @Override
    public Truth test(Goods goods) {
        return goods.formIs(form);
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        Gap.Kind kind = goods.form() == null ? Gap.Kind.FORM : Gap.Kind.FORM_CONTRADICTED;
        List<Gap> gaps = result == Truth.UNKNOWN ? List.of(new Gap(goods.pointer() + "/form", kind, null)) : List.of();
        String given = goods.form() == null ? "" : goods.form().name();
        return List.of(new Check(prose(), given, result, basis.rule(), basis.source(), gaps));
    }

    @Override
    public Guard guard() {
        return Guard.form(form);
    }

    private static Text prose(Form form) {
        return Text.of("is " + form.label().en(), "属于" + form.label().zh());
    }
}
