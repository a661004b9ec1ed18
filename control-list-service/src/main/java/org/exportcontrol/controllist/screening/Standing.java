package org.exportcontrol.controllist.screening;

import java.time.LocalDate;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.timeline.Suspension;

/** Says in words how an entry stands on a day. */
final class Standing {

    private Standing() {}

    static Text inEffectOn(LocalDate asOf) {
        return Text.of("is in effect on " + asOf, "于 " + asOf + " 施行中");
    }

    /** Why a person must say whether an entry is in effect. */
    static Text question(ListedEntry entry, LocalDate asOf) {
        Suspension suspension = entry.suspension();
        if (entry.inDoubt()) {
            return Text.of(
                    "Announcement " + suspension.endAnnouncedBy() + " does not say whether " + asOf
                            + " is inside the suspension.",
                    "公告 " + suspension.endAnnouncedBy() + " 未载明 " + asOf + " 当日是否在暂停期内。");
        }
        return Text.of(
                "The suspension until " + suspension.until() + " (announcement " + suspension.endAnnouncedBy()
                        + ") is over, and what follows is not recorded here.",
                "暂停期至 " + suspension.until() + "（公告 " + suspension.endAnnouncedBy() + "）已满，后续情况未在此登记。");
    }

    /** State and the dates behind it, alike in each language. */
    static String dates(ListedEntry entry) {
        String text = entry.state() + " " + entry.effectiveFrom();
        Suspension suspension = entry.suspension();
        if (suspension == null) {
            return text;
        }
        return text + ", suspension " + suspension.from() + " " + suspension.fromBoundary() + " - "
                + (suspension.until() == null ? "" : suspension.until() + " " + suspension.untilBoundary());
    }

    /** The announcements that made it stand so. */
    static String source(ListedEntry entry) {
        Suspension suspension = entry.suspension();
        return entry.announcement() + (suspension == null ? "" : ", " + suspension.announcedBy()) + "; ECL 9";
    }
}
