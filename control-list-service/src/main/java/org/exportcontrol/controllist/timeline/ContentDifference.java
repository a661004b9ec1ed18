package org.exportcontrol.controllist.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Names what two contents of an entry differ in, as the answers name it. */
public final class ContentDifference {

    private ContentDifference() {}

    public static List<String> between(EntryContent one, EntryContent other) {
        List<String> different = new ArrayList<>();
        add(different, "nameZh", one.nameZh(), other.nameZh());
        add(different, "nameEn", one.nameEn(), other.nameEn());
        add(different, "element", one.element(), other.element());
        add(different, "form", one.form(), other.form());
        add(different, "reserved", one.reserved(), other.reserved());
        add(different, "casNumber", one.casNumber(), other.casNumber());
        add(different, "referenceCommodityCodes", one.commodityCodes(), other.commodityCodes());
        add(different, "referenceTariffItems", one.tariffItems(), other.tariffItems());
        add(different, "technicalParameters", one.parameters(), other.parameters());
        add(different, "conditions", one.conditions(), other.conditions());
        add(different, "unplacedItems", one.unplaced(), other.unplaced());
        add(different, "reading", one.reading(), other.reading());
        add(different, "notes", one.notes(), other.notes());
        return different;
    }

    private static void add(List<String> different, String name, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            different.add(name);
        }
    }
}
