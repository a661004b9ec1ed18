package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;

/**
 * The principal elements are those named and no others (MA-06). An unnamed element that is declared principal excludes;
 * one that is there and not declared either way leaves the answer open.
 */
record Principals(List<String> named, Basis basis, Text prose) implements Condition {

    Principals(List<String> named, Basis basis) {
        this(named, basis, prose(named));
    }

    @Override
    public Truth test(Goods goods) {
        Truth result = Truth.TRUE;
        for (String element : named) {
            Truth holds = goods.holds(element);
            if (holds == Truth.FALSE || goods.principal(element) == Truth.FALSE) {
                return Truth.FALSE;
            }
            result = result.and(holds);
        }
        for (String element : goods.elements()) {
            if (!named.contains(element)) {
                result = result.and(goods.principal(element).not());
            }
        }
        return result;
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
        Stream<Gap> notNamed = named.stream()
                .filter(element -> goods.holds(element) == Truth.UNKNOWN)
                .map(element -> new Gap(goods.pointer() + "/constituents", Gap.Kind.CONTENT, element));
        Stream<Gap> notDeclared = goods.elements().stream()
                .filter(element -> !named.contains(element) && goods.principal(element) == Truth.UNKNOWN)
                .flatMap(goods::of)
                .filter(constituent -> constituent.present() && constituent.principal() == null)
                .map(constituent ->
                        new Gap(constituent.pointer() + "/principal", Gap.Kind.PRINCIPAL, constituent.element()));
        return Stream.concat(notNamed, notDeclared).toList();
    }

    @Override
    public Guard guard() {
        return Guard.elements(Set.copyOf(named));
    }

    private static Text prose(List<String> named) {
        if (named.size() == 1) {
            return Text.of("its only principal element is " + named.get(0), "唯一主要元素为 " + named.get(0));
        }
        return Text.of(
                "its principal elements are " + String.join(", ", named) + " and no other",
                "主要元素为 " + String.join("、", named) + "且无其他");
    }
}
