package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;

/**
 * A form that entries are listed in and goods are declared in (MA-12). The vocabulary is open: an announcement may bring
 * a form of its own, such as {@code BATTERY}; those named here are the ones that the suite knows more about.
 *
 * @param name as the announcement writes it
 * @param label what the form is called, with its article: {@code an oxide}
 */
public record Form(String name, Text label) {

    /** A heading that only gathers other entries. Never a form of goods. */
    public static final Form GROUP = new Form("GROUP", Text.of("a heading", "标题"));

    /** A condition printed as an item of its own below the entry that it belongs to. Never a form of goods. */
    public static final Form CONDITION = new Form("CONDITION", Text.of("a condition", "条件"));

    /** A numbered place without content. Never a form of goods. */
    public static final Form RESERVED = new Form("RESERVED", Text.of("a reserved place", "保留编号"));

    public static final Form METAL = new Form("METAL", Text.of("metal", "金属"));
    public static final Form ALLOY = new Form("ALLOY", Text.of("an alloy", "合金"));
    public static final Form TARGET = new Form("TARGET", Text.of("a target", "靶材"));
    public static final Form PERMANENT_MAGNET =
            new Form("PERMANENT_MAGNET", Text.of("permanent-magnet material", "永磁材料"));
    public static final Form OXIDE = new Form("OXIDE", Text.of("an oxide", "氧化物"));
    public static final Form COMPOUND = new Form("COMPOUND", Text.of("a compound", "化合物"));

    /** Goods in none of the list's forms, a motor for instance. Never a form of an entry. */
    public static final Form OTHER = new Form("OTHER", Text.of("none of the list's forms", "清单所列形态以外"));

    /** The forms in which goods can be declared whatever the list says, in the order in which they are shown. */
    public static final List<Form> OF_GOODS = List.of(METAL, ALLOY, TARGET, PERMANENT_MAGNET, OXIDE, COMPOUND, OTHER);

    private static final Map<String, Form> KNOWN = Stream.concat(
                    OF_GOODS.stream(), Stream.of(GROUP, CONDITION, RESERVED))
            .collect(Collectors.toUnmodifiableMap(Form::name, Function.identity()));

    /** The form of that name; one that is not known here is called by its name. */
    public static Form of(String name) {
        Form known = KNOWN.get(name);
        return known == null ? new Form(name, Text.of(name, name)) : known;
    }

    /** Whether the suite knows the name. */
    public static boolean known(String name) {
        return KNOWN.containsKey(name);
    }

    /** Whether what a mixture of oxides and compounds holds can be in this form. */
    boolean ofMixture() {
        return equals(OXIDE) || equals(COMPOUND);
    }

    /** Whether it is a material, of which deep-processed products are generally outside the control (MA-09). */
    boolean ofMaterial() {
        return !equals(OTHER) && OF_GOODS.contains(this);
    }

    /** Whether goods may be declared in this form. */
    public boolean ofGoods() {
        return !equals(GROUP) && !equals(CONDITION) && !equals(RESERVED);
    }

    @Override
    public String toString() {
        return name;
    }
}
