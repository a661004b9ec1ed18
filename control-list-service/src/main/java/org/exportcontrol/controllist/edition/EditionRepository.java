package org.exportcontrol.controllist.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The recorded editions. */
@ApplicationScoped
public class EditionRepository implements PanacheRepositoryBase<EditionRow, Integer> {

    /** All of them, oldest first. */
    public List<Edition> editions() {
        return listAll(Sort.by("number")).stream().map(EditionRow::edition).toList();
    }

    /** The number of the newest, 0 when nothing is recorded. */
    public int newestNumber() {
        Integer newest = find("select max(number) from EditionRow")
                .project(Integer.class)
                .firstResult();
        return newest == null ? 0 : newest;
    }

    /** The edition that an announcement made. */
    public Optional<Edition> of(String announcement) {
        return find("announcementId", announcement).firstResultOptional().map(EditionRow::edition);
    }
}
