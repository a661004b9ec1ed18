package org.exportcontrol.controllist.screening;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** Entries of a kind that are looked at only to tell what is nearest; the shipped list has no more of any kind. */
    private static final int MOST_OF_A_KIND = 16;

    /** Entries looked at to tell what is missing, where the form is given and where it is not. */
    private static final int MOST_OPEN_IN_FORM = 16;

    private static final int MOST_OPEN = 64;

    private static final Comparator<Assessment> ORDER_OF_LIST =
            Comparator.comparing(each -> each.entry().place());

    private final EntryIndex index;
    private final Line.Part part;
    private final Map<Integer, ListedEntry> numbered = new LinkedHashMap<>();
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
        List<Assessment> assessed = new ArrayList<>(candidates.assessed.values());
        assessed.sort(ORDER_OF_LIST);
        return assessed;
    }

    private void byNumber(TariffHint hint) {
        if (part.commodityCode() != null) {
            index.numbered(part.commodityCode()).forEach(this::refersTo);
        }
        if (hint != null) {
            hint.mayHold().forEach(code -> index.withCode(code).forEach(this::refersTo));
        }
        numbered.values().forEach(this::assess);
    }

    private void refersTo(ListedEntry entry) {
        numbered.put(entry.place(), entry);
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
        return entries.subList(0, Math.min(entries.size(), MOST_OF_A_KIND));
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
        int enough = assessed.size() + (form() == null ? MOST_OPEN : MOST_OPEN_IN_FORM);
        List<EntryIndex.Bucket> buckets =
                part.goods().compositionComplete() ? index.inAnyForm(elements()) : index.possible(form());
        for (EntryIndex.Bucket bucket : buckets) {
            if (open && assessed.size() >= enough) {
                return;
            }
            open |= bucket.entries().stream()
                    .filter(entry -> entry.inEffect() || entry.inQuestion())
                    .limit(MOST_OPEN)
                    .anyMatch(entry -> assess(entry).open());
        }
    }

    private Assessment assess(ListedEntry entry) {
        return assessed.computeIfAbsent(
                entry.place(), place -> new Assessment(entry, part, numbered.containsKey(entry.place())));
    }

    private String form() {
        return part.goods().form() == null ? null : part.goods().form().name();
    }

    private Set<String> elements() {
        return new LinkedHashSet<>(part.goods().elements());
    }
}
