package org.exportcontrol.controllist.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;

/**
 * Makes a condition for an entry whose name nobody has read yet: its form, its element and the parameters and marks that
 * the announcement prints in typed form. Where that says too little, or something cannot be read, goods that fit go to a
 * person instead of being found controlled.
 */
public final class FallbackReading {

    private static final Text NO_READING = Text.of(
            "The name of the entry was not read into conditions; form alone cannot decide.",
            "该条目名称尚未转写为判定条件；仅凭形态无法认定。");

    /** The deep-processed kinds of MA-09, see the scope clarifications F2 to F7 of Announcement No. 18. */
    private static final Set<String> DEEP_PROCESSED =
            Set.of("ROTOR_ASSEMBLY", "MOTOR", "SENSOR", "CATALYST_POWDER", "PHOSPHOR", "CONSUMER_GOODS");

    private final PrintedEntry entry;
    private final Basis basis;
    private final List<String> unreadable = new ArrayList<>();

    private FallbackReading(PrintedEntry entry) {
        this.entry = entry;
        this.basis = new Basis("MA-01", entry.source());
    }

    /** The reading, nothing for headings and reserved places, which goods never match. */
    public static Optional<Reading> of(PrintedEntry entry) {
        Form form = Form.of(entry.form());
        FallbackReading reading = new FallbackReading(entry);
        if (!entry.unplaced().isEmpty()) {
            return Optional.of(reading.unplaced(form));
        }
        return form.ofGoods() ? Optional.of(reading.reading(form)) : Optional.empty();
    }

    /**
     * A reading that somebody wrote, and beside it the items printed below the entry whose codes could not be read: goods
     * that could be one of them go to a person, unless what was written for review finds them itself.
     */
    public static Reading beside(Reading written, PrintedEntry entry) {
        FallbackReading printed = new FallbackReading(entry);
        List<Map<String, String>> others = entry.unplaced().stream()
                .filter(item -> printed.kind(item)
                        .filter(kind -> !printed.finds(written.review(), item))
                        .isPresent())
                .toList();
        if (others.isEmpty()) {
            return written;
        }
        Condition any = new AnyOf(
                others.stream()
                        .map(item -> printed.kind(item).orElseThrow())
                        .distinct()
                        .toList(),
                printed.basis);
        Text names = notPlaced(others);
        return written.review() == null
                ? written.orFor(any, names)
                : written.orFor(
                        new AnyOf(List.of(written.review(), any), written.basis()),
                        Text.of(
                                written.incomplete().en() + " " + names.en(),
                                written.incomplete().zh() + names.zh()));
    }

    /** Goods that could be one of the items whose codes could not be read: only a person can say. */
    private Reading unplaced(Form form) {
        List<Condition> items = new ArrayList<>();
        if (form.ofGoods()) {
            kind(form, entry.element()).ifPresent(items::add);
        }
        entry.unplaced().forEach(item -> kind(item).ifPresent(items::add));
        Text names = notPlaced(entry.unplaced());
        Condition any = new AnyOf(items.stream().distinct().toList(), basis);
        return new Reading(items.isEmpty() ? names : any.prose(), null, any, names, basis, true);
    }

    private static Text notPlaced(List<Map<String, String>> items) {
        return Text.of(
                "Items printed below the entry could not be placed: " + names(items, "nameEn", "nameZh") + ".",
                "该条目下的部分名称未能确定位置：" + names(items, "nameZh", "nameEn") + "。");
    }

    private static String names(List<Map<String, String>> items, String key, String otherwise) {
        return items.stream()
                .map(item -> item.getOrDefault(key, "").isEmpty() ? item.getOrDefault(otherwise, "") : item.get(key))
                .collect(Collectors.joining(", "));
    }

    /** Goods that could be an item whose code could not be read; it is of the entry's element where it names none. */
    private Optional<Condition> kind(Map<String, String> item) {
        return kind(Form.of(item.getOrDefault("form", "")), element(item));
    }

    private String element(Map<String, String> item) {
        String element = item.getOrDefault("element", "");
        return element.isEmpty() ? entry.element() : element;
    }

    /** Whether goods of which no more is known than what the item says are found by a condition. */
    private boolean finds(Condition review, Map<String, String> item) {
        String form = item.getOrDefault("form", "");
        List<Constituent> holds = Elements.isSymbol(element(item))
                ? List.of(new Constituent("", element(item), null, null, null))
                : List.of();
        Goods goods =
                new Goods("", form.isEmpty() ? null : Form.of(form), holds, false, Set.of(), null, Properties.NONE);
        return review != null && review.test(goods) == Truth.TRUE;
    }

    /** Goods of a form and an element, nothing where neither is printed. */
    private Optional<Condition> kind(Form form, String element) {
        List<Condition> parts = new ArrayList<>();
        if (form.ofGoods() && !form.name().isEmpty() && !form.equals(Form.OTHER)) {
            parts.add(form(form));
        }
        if (Elements.isSymbol(element)) {
            parts.add(new Contains(element, form.ofMixture() ? form : null, null, basis));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new AllOf(List.copyOf(parts)));
    }

    private Reading reading(Form form) {
        boolean vague = form.name().isEmpty() || entry.element().isEmpty();
        Optional<Condition> printed = printed(entry, false);
        Condition tree = tree(form, printed);
        Text prose = tree.prose();
        boolean ofAnyKind = kind(form, entry.element()).isEmpty();
        if (tree.parts().isEmpty() || (ofAnyKind && !unreadable.isEmpty())) {
            // Nothing is printed that goods could be held against: only their number can bring the entry to mind.
            return new Reading(NO_READING, null, new AnyOf(List.of(), basis), NO_READING, basis, true);
        }
        Text incomplete = incomplete(vague && printed.isEmpty());
        if (incomplete != null) {
            // What was not read may hold, so goods that fit otherwise go to a person; where one of several is enough,
            // one that was read decides alone.
            Condition decided = unreadable.isEmpty() ? null : tree;
            unreadable.clear();
            return new Reading(prose, decided, tree(form, printed(entry, true)), incomplete, basis, true);
        }
        if (entry.material() && !Form.known(form.name()) && !entry.element().isEmpty()) {
            return new Reading(prose, tree, inAnotherForm(printed), formNotKnown(form), basis, true);
        }
        return new Reading(prose, tree, null, null, basis, true);
    }

    private Condition tree(Form form, Optional<Condition> printed) {
        List<Condition> parts = new ArrayList<>();
        kind(form, entry.element()).ifPresent(kind -> parts.addAll(kind.parts()));
        printed.ifPresent(parts::add);
        if (form.ofMaterial()) {
            parts.add(new Not(new ProcessedTo(new TreeSet<>(DEEP_PROCESSED), new Basis("MA-09", "FAQ IV, V")), basis));
        }
        return new AllOf(List.copyOf(parts));
    }

    /** Goods of the element: whether what they are declared as is the list's unusual form only a person can say. */
    private Condition inAnotherForm(Optional<Condition> printed) {
        List<Condition> parts = new ArrayList<>();
        parts.add(new Contains(entry.element(), null, null, basis));
        parts.add(new Not(new FormIs(Form.OTHER, basis), basis));
        printed.ifPresent(parts::add);
        return new AllOf(List.copyOf(parts));
    }

    private static Text formNotKnown(Form form) {
        return Text.of(
                "The form " + form
                        + " stands in this announcement only; whether the goods are in it a person must say.",
                "形态 " + form + " 仅见于该公告；货物是否属于该形态须由人员认定。");
    }

    private Condition form(Form form) {
        return form.ofMixture()
                ? new AnyOf(List.of(new FormIs(Form.OXIDE, basis), new FormIs(Form.COMPOUND, basis)), basis)
                : new FormIs(form, basis);
    }

    private Text incomplete(boolean vague) {
        if (!unreadable.isEmpty()) {
            String what = String.join("; ", unreadable);
            return Text.of("Not read into conditions: " + what, "尚未转写为判定条件：" + what);
        }
        return vague ? NO_READING : null;
    }

    /** The typed parameters and marks of an entry, and those of the conditions printed below it. */
    private Optional<Condition> printed(PrintedEntry printed, boolean unreadHolds) {
        List<Condition> parts = new ArrayList<>();
        printed.parameters().forEach(parameter -> parts.add(limit(parameter, unreadHolds)));
        boolean all = printed.conditions().contains("ALL_PARAMETERS");
        boolean one = printed.conditions().contains("ANY_LISTED_SUBITEM");
        List<Condition> below = printed.below().stream()
                .map(item -> printed(item, unreadHolds).orElseGet(() -> unread(item.source(), unreadHolds)))
                .toList();
        List<Condition> chosen = new ArrayList<>();
        together(parts, all, false).ifPresent(chosen::add);
        together(below, all, one).ifPresent(chosen::add);
        printed.conditions().forEach(mark -> mark(mark, unreadHolds).ifPresent(chosen::add));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new AllOf(List.copyOf(chosen)));
    }

    private Optional<Condition> together(List<Condition> parts, boolean all, boolean one) {
        if (parts.size() <= 1) {
            return parts.stream().findFirst();
        }
        List<Condition> several = List.copyOf(parts);
        if (one) {
            return Optional.of(new AnyOf(several, basis));
        }
        return Optional.of(all ? new AllOf(several) : new Undecided(several, basis));
    }

    private Condition limit(Map<String, String> parameter, boolean unreadHolds) {
        try {
            return LimitReader.read(PrintedEntry.asNode(parameter), basis, entry.source());
        } catch (IllegalArgumentException fault) {
            return unread(fault.getMessage(), unreadHolds);
        }
    }

    private Condition unread(String what, boolean holds) {
        unreadable.add(what);
        return new Unread(what, holds, basis);
    }

    private Optional<Condition> mark(String mark, boolean unreadHolds) {
        if (mark.equals("ALL_PARAMETERS") || mark.equals("ANY_LISTED_SUBITEM")) {
            return Optional.empty();
        }
        int colon = mark.indexOf(':');
        String kind = colon < 0 ? mark : mark.substring(0, colon);
        String subject = colon < 0 ? "" : mark.substring(colon + 1).strip();
        if (!subject.isEmpty()) {
            switch (kind) {
                case "RELATED_ITEM":
                    return Optional.of(new RelatedTo(subject, basis));
                case "NOT_CONTROLLED_UNDER":
                    return Optional.of(new NotUnder(subject, null, basis));
                case "END_USE":
                    return Optional.of(new ForEndUse(subject, basis));
                default:
                    break;
            }
        }
        return Optional.of(unread(mark, unreadHolds));
    }
}
