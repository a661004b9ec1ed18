package org.exportcontrol.controllist.screening;

import java.util.List;
import org.exportcontrol.controllist.condition.Check;
import org.exportcontrol.controllist.condition.Condition;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.condition.Truth;
import org.exportcontrol.controllist.edition.ListedEntry;

/**
 * One entry held against one part of a line.
 *
 * @param numbered whether the part's commodity number refers to the entry
 * @param related whether what is said of the goods, or their number, brings the entry to mind
 * @param checks the conditions that decided, all of them
 */
record Assessment(
        Line.Part part, ListedEntry entry, Outcome outcome, boolean numbered, boolean related, List<Check> checks) {

    enum Outcome {
        MATCHES,
        /** Of the entry's element and form, while the names printed below the entry are not known. */
        LIST_NOT_KNOWN,
        /** A datum is missing. */
        OPEN,
        FAILS
    }

    static Assessment of(ListedEntry entry, Line.Part part, boolean numbered) {
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
        if (numbered && reading.nothingToGoOn()) {
            outcome = Outcome.LIST_NOT_KNOWN;
        }
        boolean related = numbered || outcome == Outcome.MATCHES || alike(entry, goods);
        List<Check> checks = related || outcome == Outcome.OPEN ? decided.checks(goods) : List.of();
        return new Assessment(part, entry, outcome, numbered, related, checks);
    }

    /** Entries of the same form; where the form says nothing, those of an element that is named. */
    private static boolean alike(ListedEntry entry, Goods goods) {
        return formSaysNothing(goods)
                ? goods.names(entry.content().element())
                : goods.formIs(Form.of(entry.content().form())) != Truth.FALSE;
    }

    static boolean formSaysNothing(Goods goods) {
        return goods.form() == null || goods.form().equals(Form.OTHER);
    }

    private static Outcome outcome(Truth truth, Outcome whenTrue) {
        return switch (truth) {
            case TRUE -> whenTrue;
            case UNKNOWN -> Outcome.OPEN;
            case FALSE -> Outcome.FAILS;
        };
    }

    /** Whether it makes the goods controlled. */
    boolean controls() {
        return entry.inEffect() && outcome == Outcome.MATCHES;
    }

    /** Whether the caller could say more. */
    boolean open() {
        return outcome == Outcome.OPEN && (entry.inEffect() || entry.inQuestion());
    }

    /** Whether only a person can say: the list is not known finely enough, or not known to be in effect. */
    boolean listNotKnown() {
        return (entry.inEffect() && outcome == Outcome.LIST_NOT_KNOWN)
                || (entry.inQuestion() && (outcome == Outcome.MATCHES || outcome == Outcome.LIST_NOT_KNOWN));
    }

    /** Whether it tells why the goods are not controlled: a related entry that fails, or matches and is not in effect. */
    boolean nearby() {
        return related && (outcome == Outcome.FAILS || !(entry.inEffect() || entry.inQuestion()));
    }

    List<Check> failedChecks() {
        return checks.stream().filter(check -> check.result() == Truth.FALSE).toList();
    }
}
