package org.exportcontrol.controllist.screening;

import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.controllist.condition.Check;
import org.exportcontrol.controllist.condition.Condition;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.condition.Goods;
import org.exportcontrol.controllist.condition.Reading;
import org.exportcontrol.controllist.condition.Truth;
import org.exportcontrol.controllist.edition.ListedEntry;

/** One entry held against one part of a line. For one thread: what is told about it is worked out when it is asked. */
final class Assessment {

    enum Outcome {
        MATCHES,
        /** Of the entry's element and form, while the names printed below the entry are not known. */
        LIST_NOT_KNOWN,
        /** A datum is missing. */
        OPEN,
        FAILS
    }

    private final Line.Part part;
    private final ListedEntry entry;
    private final boolean numbered;
    private final Outcome outcome;
    private final Condition decided;
    private final boolean related;
    private List<Check> checks;
    private List<Check> failed;

    /** @param numbered whether the part's commodity number refers to the entry */
    Assessment(ListedEntry entry, Line.Part part, boolean numbered) {
        this.part = part;
        this.entry = entry;
        this.numbered = numbered;
        Reading reading = entry.reading();
        Outcome found = Outcome.FAILS;
        Condition asked = reading.condition();
        if (asked != null) {
            found = outcome(asked.test(part.goods()), Outcome.MATCHES);
        }
        if (found == Outcome.FAILS && reading.review() != null) {
            asked = reading.review();
            found = outcome(asked.test(part.goods()), Outcome.LIST_NOT_KNOWN);
        }
        this.outcome = numbered && reading.nothingToGoOn() ? Outcome.LIST_NOT_KNOWN : found;
        this.decided = asked;
        this.related = numbered || outcome == Outcome.MATCHES || alike(entry, part.goods());
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

    Line.Part part() {
        return part;
    }

    ListedEntry entry() {
        return entry;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether the part's commodity number refers to the entry. */
    boolean numbered() {
        return numbered;
    }

    /** Whether what is said of the goods, or their number, brings the entry to mind. */
    boolean related() {
        return related;
    }

    /** The conditions that decided, all of them. */
    List<Check> checks() {
        if (checks == null) {
            checks = decided.checks(part.goods());
        }
        return checks;
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
        if (failed == null) {
            failed = new ArrayList<>();
            for (Check check : checks()) {
                if (check.result() == Truth.FALSE) {
                    failed.add(check);
                }
            }
        }
        return failed;
    }
}
