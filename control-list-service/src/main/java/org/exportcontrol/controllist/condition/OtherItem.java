package org.exportcontrol.controllist.condition;

import java.util.List;

/** What another item of the list says of goods on the day. */
public interface OtherItem {

    /** Whether goods are controlled under it. */
    Truth controls(Goods goods);

    /** What is missing to say so. */
    List<Gap> gaps(Goods goods);

    /** The item's state on the day, for the trace. */
    String standing();
}
