package org.exportcontrol.controllist.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;

/**
 * The goods hold an element, however little (MA-07, MA-08) unless a least share is printed.
 *
 * @param as form in which they hold it, null for any: a mixture of oxides and fluorides holds one element as an oxide
 *     and another as a compound
 * @param atLeast least mass fraction, 0 to 1; null where none is printed
 */
record Contains(String element, Form as, BigDecimal atLeast, Basis basis, Text prose) implements Condition {

    Contains(String element, Form as, BigDecimal atLeast, Basis basis) {
        this(element, as, atLeast, basis, prose(element, as, atLeast));
    }

    @Override
    public Truth test(Goods goods) {
        return held(goods).and(enough(goods));
    }

    private Truth held(Goods goods) {
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
        return as.ofMixture() && !form.ofMixture() ? Truth.UNKNOWN : Truth.of(form.equals(as));
    }

    private Truth enough(Goods goods) {
        if (atLeast == null || stated(goods).compareTo(atLeast) >= 0) {
            return Truth.TRUE;
        }
        boolean allStated = goods.of(element).findAny().isPresent()
                && goods.of(element).allMatch(constituent -> constituent.massFraction() != null);
        return allStated ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The shares that are stated, together. */
    private BigDecimal stated(Goods goods) {
        return goods.of(element)
                .map(Constituent::massFraction)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        return List.of(new Check(
                prose(),
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
        if (held(goods) == Truth.TRUE) {
            return List.of(new Gap(goods.pointer() + "/constituents", Gap.Kind.MASS_FRACTION, element));
        }
        List<Gap> ownForms = goods.of(element)
                .filter(constituent -> constituent.present() && constituent.form() != null)
                .filter(constituent -> ownFormIs(constituent.form()) == Truth.UNKNOWN)
                .map(constituent -> new Gap(constituent.pointer() + "/form", Gap.Kind.FORM_IN_MIXTURE, element))
                .toList();
        return ownForms.isEmpty() ? List.of(new Gap(goods.pointer() + "/form", Gap.Kind.FORM, null)) : ownForms;
    }

    @Override
    public Guard guard() {
        return Guard.elements(Set.of(element));
    }

    @Override
    public boolean numeric() {
        return atLeast != null;
    }

    @Override
    public Stream<Measure> measures(Goods goods) {
        if (atLeast == null) {
            return Stream.empty();
        }
        Truth result = test(goods);
        boolean said = goods.of(element).anyMatch(constituent -> constituent.massFraction() != null);
        String given = said ? element + " " + stated(goods).toPlainString() : "";
        BigDecimal off = said ? Limit.share(stated(goods), atLeast) : null;
        return Stream.of(new Measure(element, prose(), given, result, off));
    }

    @Override
    public Condition withNumbers(boolean kept) {
        if (atLeast == null) {
            return this;
        }
        return kept ? new Contains(element, as, null, basis) : Limit.taken(false, basis);
    }

    private static Text prose(String element, Form as, BigDecimal atLeast) {
        String en =
                "contains " + element + (as == null ? "" : " as " + as.label().en());
        String zh = (as == null ? "" : "以" + as.label().zh() + "形态") + "含有 " + element;
        if (atLeast == null) {
            return Text.of(en, zh);
        }
        String share = atLeast.toPlainString();
        return Text.of(en + ", mass fraction at least " + share, zh + "，质量分数不低于 " + share);
    }
}
