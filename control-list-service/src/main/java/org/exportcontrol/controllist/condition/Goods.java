package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said about goods, or about one loose part of a kit. Free text such as a name is not in here: it never decides
 * (MA-12).
 *
 * @param pointer JSON pointer to where it was said
 * @param form null when not stated
 * @param constituents elements in the order given
 * @param compositionComplete whether elements that are not named are absent
 * @param alloyPartners principal elements named as such; of a magnet, those of its matrix
 * @param processingStage PRIMARY or a deep-processed kind; null when not claimed
 * @param properties what is said beyond form and composition
 */
public record Goods(
        String pointer,
        Form form,
        List<Constituent> constituents,
        boolean compositionComplete,
        Set<String> alloyPartners,
        String processingStage,
        Properties properties) {

    /**
     * Whether the goods are in the form. What is said of the principal elements may contradict METAL or ALLOY; either
     * then stays open, so that a wrong word takes no goods off the list.
     */
    public Truth formIs(Form wanted) {
        if (form == null || (alloyOrMetal(wanted) && formIsContradicted())) {
            return Truth.UNKNOWN;
        }
        return Truth.of(form.equals(wanted));
    }

    /** A metal of several principal elements is an alloy (MA-05), and an alloy of one is a metal. */
    public boolean formIsContradicted() {
        if (!alloyOrMetal(form)) {
            return false;
        }
        List<Truth> principals = elements().stream()
                .map(this::principal)
                .filter(each -> each != Truth.FALSE)
                .toList();
        return form.equals(Form.METAL)
                ? principals.size() > 1 && principals.contains(Truth.TRUE)
                : principals.size() == 1 && compositionComplete;
    }

    private static boolean alloyOrMetal(Form form) {
        return Form.METAL.equals(form) || Form.ALLOY.equals(form);
    }

    /** Whether the goods hold the element. Not naming it says nothing unless the composition is complete. */
    public Truth holds(String element) {
        if (alloyPartners.contains(element) || of(element).anyMatch(Constituent::present)) {
            return Truth.TRUE;
        }
        boolean ruledOut = compositionComplete || of(element).findAny().isPresent();
        return ruledOut ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether the element is named as present, in whichever way. */
    public boolean names(String element) {
        return holds(element) == Truth.TRUE;
    }

    /** Whether the element is one of the principal ones; UNKNOWN for one that is there and not declared either way. */
    Truth principal(String element) {
        if (alloyPartners.contains(element)) {
            return Truth.TRUE;
        }
        if (holds(element) != Truth.TRUE) {
            return holds(element);
        }
        if (of(element).anyMatch(constituent -> Boolean.TRUE.equals(constituent.principal()))) {
            return Truth.TRUE;
        }
        return of(element).allMatch(constituent -> Boolean.FALSE.equals(constituent.principal()))
                ? Truth.FALSE
                : Truth.UNKNOWN;
    }

    Stream<Constituent> of(String element) {
        return constituents.stream().filter(constituent -> constituent.element().equals(element));
    }

    /** Every element named as present, in the order given. */
    public List<String> elements() {
        return Stream.concat(
                        constituents.stream().filter(Constituent::present).map(Constituent::element),
                        alloyPartners.stream().sorted())
                .distinct()
                .toList();
    }

    /** The composition in a form that is the same in each language. */
    String composition() {
        Set<String> stated = constituents.stream().map(Constituent::element).collect(Collectors.toSet());
        String text = Stream.concat(
                        constituents.stream().map(Constituent::given),
                        alloyPartners.stream()
                                .filter(partner -> !stated.contains(partner))
                                .sorted())
                .collect(Collectors.joining(", "));
        return text + (text.isEmpty() ? "" : "; ") + "compositionComplete=" + compositionComplete;
    }
}
