package org.exportcontrol.local.trial;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.exportcontrol.local.story.Answer;

/** What clients were answered to their writes: it must be there afterwards, whatever else happened. */
public final class Answered {
    private final Map<String, Write> last = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

    /**
     * The furthest that somebody was told of a declaration.
     *
     * @param number null when it had none yet
     */
    record Write(String id, long version, String state, String number) {
        private static Write further(Write one, Write other) {
            return other.version >= one.version ? other : one;
        }
    }

    /** Notes an answer; of those that are no success, only how often they came. */
    public Answer note(Answer answer) {
        statuses.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
        if (answer.status() / 100 == 2 && !answer.text("/id").isEmpty()) {
            String number = answer.text("/number");
            Write write = new Write(
                    answer.text("/id"),
                    Long.parseLong(answer.etag().replace("\"", "")),
                    answer.text("/state"),
                    number.isEmpty() || number.equals("null") ? null : number);
            last.merge(write.id(), write, Write::further);
        }
        return answer;
    }

    /** The furthest that was told of each declaration. */
    List<Write> writes() {
        return List.copyOf(last.values());
    }

    /** How often each HTTP status came, 0 for no answer. */
    Map<Integer, LongAdder> statuses() {
        return statuses;
    }

    void noteSilence() {
        statuses.computeIfAbsent(0, status -> new LongAdder()).increment();
    }
}
