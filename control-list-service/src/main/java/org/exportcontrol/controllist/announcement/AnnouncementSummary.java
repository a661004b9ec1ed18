package org.exportcontrol.controllist.announcement;

import java.time.LocalDate;
import org.exportcontrol.controllist.edition.AnnouncementRow;
import org.exportcontrol.controllist.edition.Edition;

/**
 * What an announcement is, without its text.
 *
 * @param edition the edition it made, with the instant it was recorded here
 */
public record AnnouncementSummary(
        String id,
        String numberZh,
        String numberEn,
        String titleZh,
        String titleEn,
        LocalDate publishedOn,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        Edition edition) {

    static AnnouncementSummary of(AnnouncementRow row, Edition edition) {
        return new AnnouncementSummary(
                row.id(),
                row.numberZh(),
                row.numberEn(),
                row.titleZh(),
                row.titleEn(),
                row.publishedOn(),
                row.effectiveFrom(),
                row.effectiveTo(),
                edition);
    }
}
