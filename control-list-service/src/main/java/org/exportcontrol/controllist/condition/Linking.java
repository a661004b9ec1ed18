package org.exportcontrol.controllist.condition;

import java.util.Optional;

/** Finds what other items say on the day that a list is made up for. */
public interface Linking {

    /** The item that bears the code, nothing when the list has none. */
    Optional<OtherItem> item(String code);
}
