package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;

/** A node of the tree that decides whether goods match an entry. Immutable, safe for any number of threads. */
public sealed interface Condition
        permits AllOf,
                AnyOf,
                Undecided,
                Not,
                Defined,
                FormIs,
                Contains,
                Principals,
                ProcessedTo,
                Limit,
                CuttableTo,
                RelatedTo,
                ForEndUse,
                NotUnder,
                Unread {

    Truth test(Goods goods);

    /** The checks behind {@link #test}, in the order in which the entry states them. */
    List<Check> checks(Goods goods);

    /** What the node asks, in prose. */
    Text prose();

    /** The nodes right below. */
    default List<Condition> parts() {
        return List.of();
    }

    /** Kinds of processing that the node knows. */
    default Set<String> stages() {
        return parts().stream().flatMap(part -> part.stages().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What goods must say at least for the node not to fail. */
    default Guard guard() {
        return Guard.OPEN;
    }

    /** The numbers that the tree limits, held against the goods, in its order. */
    default Stream<Measure> measures(Goods goods) {
        return parts().stream().flatMap(part -> part.measures(goods));
    }

    /** Whether any number is limited in the tree. */
    default boolean numeric() {
        return parts().stream().anyMatch(Condition::numeric);
    }

    /**
     * The tree with every limit on a number taken as kept, or as not kept; with all kept it tells goods that are near
     * (CU-06).
     */
    default Condition withNumbers(boolean kept) {
        return this;
    }

    /** Whether the tree asks what other items say. */
    default boolean asksOthers() {
        return parts().stream().anyMatch(Condition::asksOthers);
    }

    /** The tree with what other items say on the day put in. */
    default Condition linked(Linking linking) {
        return this;
    }
}
