package org.exportcontrol.controllist.edition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.controllist.app.ControlListProblem;

/** The editions that were recorded when somebody asked. Immutable: an answer that rests on it mixes no two editions. */
public final class RecordedEditions {

    private final List<Edition> editions;
    private final ListSnapshot newest;
    private final Function<Edition, ListSnapshot> earlier;
    private final InstantSource clock;

    RecordedEditions(
            List<Edition> editions, ListSnapshot newest, Function<Edition, ListSnapshot> earlier, InstantSource clock) {
        this.editions = List.copyOf(editions);
        this.newest = newest;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** The list as it is known. */
    public ListSnapshot newest() {
        return newest;
    }

    /** Every edition, oldest first. */
    public List<Edition> all() {
        return editions;
    }

    /** The edition of that number; its list is not made for that. */
    public Optional<Edition> edition(int number) {
        return editions.stream().filter(edition -> edition.number() == number).findFirst();
    }

    /** The list as one of these editions knows it; an earlier one may have to be made. */
    public ListSnapshot of(Edition edition) {
        return edition.equals(newest.edition()) ? newest : earlier.apply(edition);
    }

    /**
     * The list as it was known here at an instant: the last edition recorded by then.
     *
     * @param instant null for now
     * @throws org.exportcontrol.common.problem.ProblemException {@code KNOWN_AT_BEFORE_RECORDS},
     *     {@code KNOWN_AT_IN_FUTURE}
     */
    public ListSnapshot knownAt(Instant instant) {
        return of(editionKnownAt(instant));
    }

    /**
     * The last edition recorded by an instant; its list is not made for that.
     *
     * @param instant null for now
     * @throws org.exportcontrol.common.problem.ProblemException {@code KNOWN_AT_BEFORE_RECORDS},
     *     {@code KNOWN_AT_IN_FUTURE}
     */
    public Edition editionKnownAt(Instant instant) {
        if (instant == null) {
            return newest.edition();
        }
        if (instant.isAfter(clock.instant())) {
            throw Problem.of(ControlListProblem.KNOWN_AT_IN_FUTURE)
                    .detail("knownAt " + instant + " lies in the future.", "knownAt " + instant + " 晚于当前时间。")
                    .rule("CL-10", "CUL 24 to 26")
                    .remedy("Leave knownAt out to ask for what is known now.", "如需查询当前记录，请省略 knownAt。")
                    .exception();
        }
        Edition known = null;
        for (Edition edition : editions) {
            if (!edition.recordedAt().isAfter(instant)) {
                known = edition;
            }
        }
        if (known == null) {
            Instant first = editions.get(0).recordedAt();
            throw Problem.of(ControlListProblem.KNOWN_AT_BEFORE_RECORDS)
                    .detail("Nothing was recorded here before " + first + ".", "在 " + first + " 之前此处没有任何记录。")
                    .rule("CL-10", "CUL 24 to 26")
                    .remedy(
                            "That does not mean that nothing was listed: ask with a later knownAt, or without it.",
                            "这并不表示当时没有列管物项：请使用较晚的 knownAt，或省略该参数。")
                    .exception();
        }
        return known;
    }
}
