package org.exportcontrol.controllist.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is said about goods, or about one loose part of a kit. Free text such as a name is not in here: it never decides
 * (MA-12). What follows for each element is worked out once, for very many conditions ask it.
 */
public final class Goods {

    /** What is said about one element. */
    private record Said(List<Constituent> constituents, Truth holds, Truth principal) {}

    private final String pointer;
    private final Form form;
    private final List<Constituent> constituents;
    private final boolean compositionComplete;
    private final Set<String> alloyPartners;
    private final String processingStage;
    private final Properties properties;

    private final Map<String, Said> said;
    private final Said notNamed;
    private final List<String> elements;
    private final String composition;
    private final boolean contradicted;

    /**
     * @param pointer JSON pointer to where it was said
     * @param form null when not stated
     * @param constituents elements in the order given
     * @param compositionComplete whether elements that are not named are absent
     * @param alloyPartners principal elements named as such; of a magnet, those of its matrix
     * @param processingStage PRIMARY or a deep-processed kind; null when not claimed
     * @param properties what is said beyond form and composition
     */
    public Goods(
            String pointer,
            Form form,
            List<Constituent> constituents,
            boolean compositionComplete,
            Set<String> alloyPartners,
            String processingStage,
            Properties properties) {
        this.pointer = pointer;
        this.form = form;
        this.constituents = List.copyOf(constituents);
        this.compositionComplete = compositionComplete;
        this.alloyPartners = Set.copyOf(alloyPartners);
        this.processingStage = processingStage;
        this.properties = properties;
        Truth otherwise = compositionComplete ? Truth.FALSE : Truth.UNKNOWN;
        this.notNamed = new Said(List.of(), otherwise, otherwise);
        this.said = said();
        this.elements = present(said);
        this.composition = compositionAsSaid();
        this.contradicted = contradicted();
    }

    private static List<String> present(Map<String, Said> said) {
        List<String> elements = new ArrayList<>(said.size());
        said.forEach((element, each) -> {
            if (each.holds() == Truth.TRUE) {
                elements.add(element);
            }
        });
        return List.copyOf(elements);
    }

    /** Constituents first, in the order given, then partners that are no constituents. */
    private Map<String, Said> said() {
        Map<String, List<Constituent>> named = new LinkedHashMap<>();
        for (Constituent constituent : constituents) {
            named.computeIfAbsent(constituent.element(), element -> new ArrayList<>())
                    .add(constituent);
        }
        if (!alloyPartners.isEmpty()) {
            alloyPartners.stream().sorted().forEach(partner -> named.computeIfAbsent(partner, element -> List.of()));
        }
        Map<String, Said> all = new LinkedHashMap<>();
        named.forEach((element, parts) -> all.put(element, said(element, parts)));
        return all;
    }

    private Said said(String element, List<Constituent> parts) {
        if (alloyPartners.contains(element)) {
            return new Said(parts, Truth.TRUE, Truth.TRUE);
        }
        boolean present = false;
        boolean principal = false;
        boolean denied = true;
        for (Constituent part : parts) {
            present |= part.present();
            principal |= Boolean.TRUE.equals(part.principal());
            denied &= Boolean.FALSE.equals(part.principal());
        }
        if (!present) {
            return new Said(parts, Truth.FALSE, Truth.FALSE);
        }
        if (principal) {
            return new Said(parts, Truth.TRUE, Truth.TRUE);
        }
        return new Said(parts, Truth.TRUE, denied ? Truth.FALSE : Truth.UNKNOWN);
    }

    /** A metal of several principal elements is an alloy (MA-05), and an alloy of one is a metal. */
    private boolean contradicted() {
        if (!alloyOrMetal(form)) {
            return false;
        }
        int principals = 0;
        boolean anyCertain = false;
        for (String element : elements) {
            Truth principal = principal(element);
            principals += principal == Truth.FALSE ? 0 : 1;
            anyCertain |= principal == Truth.TRUE;
        }
        return form.equals(Form.METAL) ? principals > 1 && anyCertain : principals == 1 && compositionComplete;
    }

    private String compositionAsSaid() {
        List<String> parts = new ArrayList<>();
        constituents.forEach(constituent -> parts.add(constituent.given()));
        if (!alloyPartners.isEmpty()) {
            alloyPartners.stream()
                    .filter(partner -> said.get(partner).constituents().isEmpty())
                    .sorted()
                    .forEach(parts::add);
        }
        return String.join(", ", parts) + (parts.isEmpty() ? "" : "; ") + "compositionComplete=" + compositionComplete;
    }

    /**
     * Whether the goods are in the form. What is said of the principal elements may contradict METAL or ALLOY; either
     * then stays open, so that a wrong word takes no goods off the list.
     */
    public Truth formIs(Form wanted) {
        if (form == null || (contradicted && alloyOrMetal(wanted))) {
            return Truth.UNKNOWN;
        }
        return Truth.of(form.equals(wanted));
    }

    /** Whether what is said of the principal elements contradicts the form. */
    public boolean formIsContradicted() {
        return contradicted;
    }

    private static boolean alloyOrMetal(Form form) {
        return Form.METAL.equals(form) || Form.ALLOY.equals(form);
    }

    /** Whether the goods hold the element. Not naming it says nothing unless the composition is complete. */
    public Truth holds(String element) {
        return said.getOrDefault(element, notNamed).holds();
    }

    /** Whether the element is named as present, in whichever way. */
    public boolean names(String element) {
        return holds(element) == Truth.TRUE;
    }

    /** Whether the element is one of the principal ones; UNKNOWN for one that is there and not declared either way. */
    Truth principal(String element) {
        return said.getOrDefault(element, notNamed).principal();
    }

    Stream<Constituent> of(String element) {
        return said.getOrDefault(element, notNamed).constituents().stream();
    }

    /** Every element named as present, in the order given. */
    public List<String> elements() {
        return elements;
    }

    /** The composition in a form that is the same in each language. */
    String composition() {
        return composition;
    }

    public String pointer() {
        return pointer;
    }

    /** Null when not stated. */
    public Form form() {
        return form;
    }

    public List<Constituent> constituents() {
        return constituents;
    }

    public boolean compositionComplete() {
        return compositionComplete;
    }

    public Set<String> alloyPartners() {
        return alloyPartners;
    }

    /** PRIMARY or a deep-processed kind; null when not claimed. */
    public String processingStage() {
        return processingStage;
    }

    Properties properties() {
        return properties;
    }

    /** Whether nothing is said of the goods at all. */
    public boolean nothingSaid() {
        return form == null
                && constituents.isEmpty()
                && alloyPartners.isEmpty()
                && processingStage == null
                && properties.equals(Properties.NONE);
    }
}
