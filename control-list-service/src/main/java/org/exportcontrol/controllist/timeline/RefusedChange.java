package org.exportcontrol.controllist.timeline;

import org.exportcontrol.common.problem.Text;

/** A change that cannot be made to an entry. */
final class RefusedChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text why;
    private final String rule;
    private final String source;

    RefusedChange(String rule, String source, String en, String zh) {
        super(en);
        this.why = Text.of(en, zh);
        this.rule = rule;
        this.source = source;
    }

    Text why() {
        return why;
    }

    String rule() {
        return rule;
    }

    String source() {
        return source;
    }
}
