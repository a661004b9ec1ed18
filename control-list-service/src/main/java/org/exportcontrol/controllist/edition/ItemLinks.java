package org.exportcontrol.controllist.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportcontrol.controllist.condition.Check;
import org.exportcontrol.controllist.condition.Condition;
import org.exportcontrol.controllist.condition.ControlCode;
import org.exportcontrol.controllist.condition.Gap;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.condition.OtherItem;
import org.exportcontrol.controllist.condition.Truth;

/** Puts into conditions that ask for another item what that item says on the day. */
final class ItemLinks {

    /** References behind references; no printed list goes further than two. */
    private static final int DEEPEST = 32;

    private final List<ListedEntry> entries;
    private final Map<Integer, ListedEntry> done = new HashMap<>();
    private final Set<Integer> underway = new HashSet<>();

    ItemLinks(List<ListedEntry> entries) {
        this.entries = entries;
    }

    /** The same entries, their readings complete. */
    List<ListedEntry> linked() {
        if (entries.stream().noneMatch(ItemLinks::asksOthers)) {
            return entries;
        }
        List<ListedEntry> linked = new ArrayList<>(entries.size());
        entries.forEach(entry -> linked.add(linked(entry)));
        return linked;
    }

    private static boolean asksOthers(ListedEntry entry) {
        return entry.reading() != null && entry.reading().asksOthers();
    }

    private ListedEntry linked(ListedEntry entry) {
        if (!asksOthers(entry)) {
            return entry;
        }
        ListedEntry known = done.get(entry.place());
        if (known != null) {
            return known;
        }
        underway.add(entry.place());
        ListedEntry linked = new ListedEntry(
                entry.place(),
                entry.timeline(),
                entry.version(),
                entry.state(),
                entry.inDoubt(),
                entry.suspension(),
                entry.leaf(),
                entry.reading().linked(this::item),
                entry.commodityCodes(),
                entry.tariffItems());
        underway.remove(entry.place());
        done.put(entry.place(), linked);
        return linked;
    }

    /** Nothing where the list does not hold the item, where references go too deep, or where items ask for each other in a circle. */
    private Optional<OtherItem> item(String code) {
        List<ListedEntry> meant = entries.stream()
                .filter(entry -> ControlCode.under(entry.code(), code) || ControlCode.under(entry.printedCode(), code))
                .filter(ListedEntry::askable)
                .toList();
        if (meant.isEmpty()
                || underway.size() > DEEPEST
                || meant.stream().anyMatch(entry -> underway.contains(entry.place()))) {
            return Optional.empty();
        }
        return Optional.of(new Item(meant.stream().map(this::linked).toList()));
    }

    /** One item: the entries at or below a code. */
    private record Item(List<ListedEntry> entries) implements OtherItem {

        @Override
        public Truth controls(Goods goods) {
            return entries.stream().map(entry -> controls(entry, goods)).reduce(Truth.FALSE, Truth::or);
        }

        private static Truth controls(ListedEntry entry, Goods goods) {
            if (!entry.inEffect() && !entry.inQuestion()) {
                return Truth.FALSE;
            }
            Truth matches = test(entry.reading().condition(), goods);
            boolean open = entry.inQuestion() || matches == Truth.FALSE;
            Truth review = test(entry.reading().review(), goods);
            if (open && (matches.or(review) != Truth.FALSE)) {
                return Truth.UNKNOWN;
            }
            return matches;
        }

        private static Truth test(Condition tree, Goods goods) {
            return tree == null ? Truth.FALSE : tree.test(goods);
        }

        @Override
        public List<Gap> gaps(Goods goods) {
            List<Gap> gaps = entries.stream()
                    .filter(entry -> controls(entry, goods) == Truth.UNKNOWN)
                    .filter(entry -> entry.reading().condition() != null)
                    .flatMap(entry -> entry.reading().condition().checks(goods).stream())
                    .filter(check -> check.result() == Truth.UNKNOWN)
                    .map(Check::gaps)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            return gaps.isEmpty()
                    ? List.of(new Gap(
                            goods.pointer(), Gap.Kind.OTHER_ITEM, entries.get(0).printedCode()))
                    : gaps;
        }

        @Override
        public String standing() {
            return entries.get(0).printedCode() + " " + entries.get(0).state();
        }
    }
}
