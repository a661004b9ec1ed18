package org.exportcontrol.controllist.screening;

import java.util.List;
import org.exportcontrol.controllist.condition.Check;
import org.exportcontrol.controllist.condition.Condition;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.condition.Truth;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.timeline.EntryState;

/**
 * One entry held against one part of a line.
 *
 * @param numbered whether the part's commodity number refers to the entry
 * @param related whether what is said of the goods, or their number, brings the entry to mind
 * @param checks the conditions that decided, all of them
 */
record Assessment(
        Line.Part part,
        ListedEntry entry,
        EntryState state,
        Outcome outcome,
        boolean numbered,
        boolean related,
        List<Check> checks) {

    enum Outcome {
        MATCHES,
        /** Of the entry's element and form, while the names printed below the entry are not known. */
        LIST_NOT_KNOWN,
        /** A datum is missing. */
        OPEN,
        FAILS
    }

    static Assessment of(ListedEntry entry, EntryState state, Line.Part part, boolean numbered) {
        Reading reading = entry.reading();
        Goods goods = part.goods();
        Outcome outcome = Outcome.FAILS;
        Condition decided = reading.condition();
        if (decided != null) {
            outcome = outcome(decided.test(goods), Outcome.MATCHES);
        }
        if (outcome == Outcome.FAILS && reading.review() != null) {
            decided = reading.review();
            outcome = outcome(decided.test(goods), Outcome.LIST_NOT_KNOWN);
        }
        boolean related = numbered || outcome == Outcome.MATCHES || alike(entry, goods);
        List<Check> checks = related || outcome == Outcome.OPEN ? decided.checks(goods) : List.of();
        return new Assessment(part, entry, state, outcome, numbered, related, checks);
    }

    /** Entries of the same form; where the form says nothing, those of an element that is named. */
    private static boolean alike(ListedEntry entry, Goods goods) {
        boolean formSaysNothing = goods.form() == null || goods.form().equals(Form.OTHER);
        return formSaysNothing ? goods.names(entry.element()) : goods.formIs(entry.form()) != Truth.FALSE;
    }

    private static Outcome outcome(Truth truth, Outcome whenTrue) {
        return switch (truth) {
            case TRUE -> whenTrue;
            case UNKNOWN -> Outcome.OPEN;
            case FALSE -> Outcome.FAILS;
        };
    }

    boolean inEffect(Outcome wanted) {
        return state == EntryState.OPERATIVE && outcome == wanted;
    }

    /** Whether it tells why the goods are not controlled: a related entry that fails, or matches and is not in effect. */
    boolean near() {
        return related && (outcome == Outcome.FAILS || state != EntryState.OPERATIVE);
    }

    List<Check> failedChecks() {
        return checks.stream().filter(check -> check.result() == Truth.FALSE).toList();
    }
}
