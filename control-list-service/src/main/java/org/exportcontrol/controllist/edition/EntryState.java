package org.exportcontrol.controllist.edition;

import org.exportcontrol.common.problem.Text;

/** What the list says of an entry on one date (CL-08). */
public enum EntryState {
    /** Not published by that date: on that date nobody could know it. */
    UNKNOWN("not published", "尚未公布"),
    /** Published and not yet in effect: no license is needed. */
    ANNOUNCED("announced, not in effect", "已公布，尚未施行"),
    /** In effect. */
    OPERATIVE("in effect", "施行中"),
    /** No longer in effect. */
    REMOVED("no longer in effect", "已失效");

    private final Text label;

    EntryState(String en, String zh) {
        this.label = Text.of(en, zh);
    }

    public Text label() {
        return label;
    }
}
