package org.exportcontrol.controllist.screening;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.edition.EntryIndex;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.tariff.TariffHint;

/**
 * Holds one part of a line against the entries that can matter: all that can match, all that its number refers to and
 * enough of the others to say what is missing or what is nearest. In a long list the rest is never looked at.
 */
final class Candidates {

    /** Entries that are looked at only to tell what is missing or nearest; more than the shipped list has of a kind. */
    private static final int MOST_FOR_CONTEXT = 64;

    private static final Comparator<Assessment> ORDER_OF_LIST =
            Comparator.comparing(each -> each.entry().place());

    private final EntryIndex index;
    private final Line.Part part;
    private final Set<ListedEntry> numbered = new HashSet<>();
    private final Map<Integer, Assessment> assessed = new LinkedHashMap<>();

    private Candidates(EntryIndex index, Line.Part part) {
        this.index = index;
        this.part = part;
    }

    /**
     * @param hint what may hide behind the part's number, null when nothing is known
     * @return in the order of the list
     */
    static List<Assessment> of(EntryIndex index, Line.Part part, TariffHint hint) {
        Candidates candidates = new Candidates(index, part);
        candidates.byNumber(hint);
        candidates.alike();
        candidates.certain();
        candidates.possible();
        return candidates.assessed.values().stream().sorted(ORDER_OF_LIST).toList();
    }

    private void byNumber(TariffHint hint) {
        if (part.commodityCode() != null) {
            numbered.addAll(first(index.numbered(part.commodityCode())));
        }
        if (hint != null) {
            hint.mayHold().forEach(code -> numbered.addAll(first(index.withCode(code))));
        }
        numbered.forEach(this::assess);
    }

    private void alike() {
        Goods goods = part.goods();
        if (Assessment.formSaysNothing(goods)) {
            goods.elements().forEach(element -> first(index.ofElement(element)).forEach(this::assess));
            return;
        }
        first(index.inForm(goods.form().name())).forEach(this::assess);
        if (goods.formIsContradicted()) {
            Form other = goods.form().equals(Form.METAL) ? Form.ALLOY : Form.METAL;
            first(index.inForm(other.name())).forEach(this::assess);
        }
    }

    private static List<ListedEntry> first(List<ListedEntry> entries) {
        return entries.subList(0, Math.min(entries.size(), MOST_FOR_CONTEXT));
    }

    /** Everything that what is said of the goods may match. */
    private void certain() {
        for (EntryIndex.Bucket bucket : index.certain(form(), elements())) {
            bucket.entries().forEach(this::assess);
        }
    }

    /**
     * What the goods could match if they held more than is said: one open entry of each kind tells what is missing, and
     * one at all that the question is open.
     */
    private void possible() {
        boolean anyControls = assessed.values().stream().anyMatch(Assessment::controls);
        if (anyControls || (form() != null && part.goods().compositionComplete())) {
            return;
        }
        boolean open = assessed.values().stream().anyMatch(Assessment::open);
        int looked = 0;
        Iterator<EntryIndex.Bucket> buckets = part.goods().compositionComplete()
                ? index.inAnyForm(elements()).iterator()
                : index.possible(form(), elements());
        while (buckets.hasNext() && !(open && looked >= MOST_FOR_CONTEXT)) {
            for (ListedEntry entry : buckets.next().entries()) {
                looked++;
                if (assess(entry).open()) {
                    open = true;
                    break;
                }
            }
        }
    }

    private Assessment assess(ListedEntry entry) {
        return assessed.computeIfAbsent(entry.place(), place -> Assessment.of(entry, part, numbered.contains(entry)));
    }

    private String form() {
        return part.goods().form() == null ? null : part.goods().form().name();
    }

    private Set<String> elements() {
        return new LinkedHashSet<>(part.goods().elements());
    }
}
