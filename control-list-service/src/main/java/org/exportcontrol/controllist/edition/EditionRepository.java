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

    /** The newest, nothing when nothing is recorded. */
    public Optional<Edition> newest() {
        return findAll(Sort.descending("number")).firstResultOptional().map(EditionRow::edition);
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

    /** Tells every replica of a new edition, when and if the transaction commits. */
    public void tell(Edition edition) {
        getEntityManager()
                .createNativeQuery("select cast(pg_notify(:channel, :edition) as text)")
                .setParameter("channel", EditionNotices.CHANNEL)
                .setParameter("edition", Integer.toString(edition.number()))
                .getSingleResult();
    }
}
