package org.exportcontrol.declaration.life;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A small model of one declaration's life: where it stands and what holds it. It knows nothing of how the service does
 * it; each move says what must follow.
 */
final class Life {

    static final String LICENSE = "26-AA-000001";

    String state = "ACCEPTED";
    boolean review;
    boolean challenged;
    boolean asked;
    boolean concluded;
    boolean licenseStopped;
    boolean listed;
    final Set<String> orders = new HashSet<>();

    /** Before it is known that license-service is back, a release that has begun waits. */
    boolean releasing() {
        return state.equals("RELEASING");
    }

    boolean isBeforeCustoms() {
        return state.equals("ACCEPTED") || state.equals("UNDER_REVIEW");
    }

    boolean isUnreleased() {
        return isBeforeCustoms() || releasing();
    }

    /** The kinds of the open holds, as the service must show them to customs. */
    List<String> holds() {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        count(kinds, "REVIEW", review ? 1 : 0);
        count(kinds, "CHALLENGE", challenged ? 1 : 0);
        count(kinds, "IDENTIFICATION", asked ? 1 : 0);
        count(kinds, "LICENSE_TROUBLE", licenseStopped ? 1 : 0);
        count(kinds, "STOP", orders.size() + (listed ? 1 : 0));
        List<String> all = new ArrayList<>();
        kinds.forEach((kind, times) -> {
            for (int each = 0; each < times; each++) {
                all.add(kind);
            }
        });
        return all;
    }

    private static void count(TreeMap<String, Integer> kinds, String kind, int times) {
        kinds.put(kind, times);
    }

    boolean isHeld() {
        return !holds().isEmpty();
    }

    /** Passing the first gate with neighbors that answer ends in RELEASED, with a neighbor away it waits. */
    void released(boolean ledgerAnswers) {
        state = ledgerAnswers ? "RELEASED" : "RELEASING";
    }

    /** What a worker does with a release that has begun: a hold opened meanwhile wins. */
    void carriedOn(boolean ledgerAnswers) {
        if (releasing() && ledgerAnswers) {
            state = isHeld() ? "UNDER_REVIEW" : "RELEASED";
        }
    }

    void challengedNow() {
        review = false;
        challenged = true;
        if (state.equals("ACCEPTED")) {
            state = "UNDER_REVIEW";
        }
    }

    void ended(String end) {
        state = end;
        review = false;
        challenged = false;
        asked = false;
        licenseStopped = false;
        listed = false;
        orders.clear();
    }

    @Override
    public String toString() {
        return state + holds().stream().collect(Collectors.joining(",", "[", "]"));
    }
}
