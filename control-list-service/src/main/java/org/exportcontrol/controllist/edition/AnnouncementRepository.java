package org.exportcontrol.controllist.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The published announcements. */
@ApplicationScoped
public class AnnouncementRepository implements PanacheRepositoryBase<AnnouncementRow, String> {

    /** All of them, in the order of publication. */
    public List<AnnouncementRow> inOrder() {
        return listAll(Sort.by("publishedOn").and("id"));
    }

    /** All of them, in the order in which they were recorded. */
    public List<AnnouncementRow> inOrderOfEditions() {
        return list("select a from AnnouncementRow a join EditionRow e on e.announcementId = a.id order by e.number");
    }
}
