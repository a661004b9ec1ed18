package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.Text;

/** A node of the tree that decides whether goods match an entry. Immutable, safe for any number of threads. */
public sealed interface Condition permits AllOf, AnyOf, Not, Defined, FormIs, Contains, Principals, ProcessedTo {

    Truth test(Goods goods);

    /** The checks behind {@link #test}, in the order in which the entry states them. */
    List<Check> checks(Goods goods);

    /** What the node asks, in prose. */
    Text describe();

    /** Kinds of processing that the node knows. */
    default Set<String> stages() {
        return Set.of();
    }
}
