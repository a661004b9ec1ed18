package org.exportcontrol.gateway.console.customs;

import java.util.List;

/** Lists of answers, in which what is empty may be left out. */
final class Lists {

    private Lists() {}

    static <T> List<T> of(List<T> given) {
        return given == null ? List.of() : given;
    }
}
