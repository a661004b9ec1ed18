package org.exportcontrol.controllist.condition;

import org.exportcontrol.common.problem.Text;

/** The vocabulary of forms in the list, and of the forms goods can be declared in (MA-12). */
public enum Form {
    /** A heading that only gathers other entries. Never a form of goods. */
    GROUP("a heading", "标题"),
    METAL("metal", "金属"),
    ALLOY("an alloy", "合金"),
    TARGET("a target", "靶材"),
    PERMANENT_MAGNET("permanent-magnet material", "永磁材料"),
    OXIDE("an oxide", "氧化物"),
    COMPOUND("a compound", "化合物"),
    /** Goods in none of the list's forms, a motor for instance. Never a form of an entry. */
    OTHER("none of the list's forms", "清单所列形态以外");

    private final Text label;

    Form(String en, String zh) {
        this.label = Text.of(en, zh);
    }

    /** What the form is called, with its article: {@code an oxide}. */
    public Text label() {
        return label;
    }

    /** Whether what a mixture of oxides and compounds holds can be in this form. */
    boolean ofMixture() {
        return this == OXIDE || this == COMPOUND;
    }

    /** Whether goods may be declared in this form. */
    public boolean ofGoods() {
        return this != GROUP;
    }
}
