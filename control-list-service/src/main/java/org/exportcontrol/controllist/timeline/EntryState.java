package org.exportcontrol.controllist.timeline;

import org.exportcontrol.common.problem.Text;

/** What the list says of an entry on one date (CL-08, CL-09). */
public enum EntryState {
    /** Not published by that date: on that date nobody could know it. */
    UNKNOWN("not published", "尚未公布"),
    /** Published and not yet in effect: no license is needed. */
    ANNOUNCED("announced, not in effect", "已公布，尚未施行"),
    /** In effect. */
    OPERATIVE("in effect", "施行中"),
    /** Listed, and no license is needed while the suspension runs. */
    SUSPENDED("suspended", "暂停实施"),
    /** The suspension's text says that it is over, and nobody has entered what follows: a person must say. */
    SUSPENSION_ENDED_UNCONFIRMED("suspension over, what follows is not recorded", "暂停期已满，后续情况未登记"),
    /** No longer in effect. */
    REMOVED("no longer in effect", "已失效"),
    /** A numbered place without content. */
    RESERVED("reserved", "保留");

    private final Text label;

    EntryState(String en, String zh) {
        this.label = Text.of(en, zh);
    }

    public Text label() {
        return label;
    }
}
