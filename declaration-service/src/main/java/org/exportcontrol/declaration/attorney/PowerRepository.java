package org.exportcontrol.declaration.attorney;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds powers of attorney. */
@ApplicationScoped
class PowerRepository implements PanacheRepositoryBase<PowerOfAttorney, UUID> {

    /** Those that an organization gave or holds, newest first. */
    List<PowerOfAttorney> page(String organization, UUID after, int most) {
        String where = "(consignor = ?1 or broker = ?1)" + (after == null ? "" : " and id < ?2");
        Object[] values = after == null ? new Object[] {organization} : new Object[] {organization, after};
        return find(where, Sort.descending("id"), values)
                .page(Page.ofSize(most))
                .list();
    }

    /** Whether one is valid on the day and was not revoked by that moment. */
    boolean covers(String consignor, String broker, LocalDate day, Instant at) {
        return count(
                        "consignor = ?1 and broker = ?2 and validFrom <= ?3 and validTo >= ?3"
                                + " and givenAt <= ?4 and (revokedAt is null or revokedAt > ?4)",
                        consignor,
                        broker,
                        day,
                        at)
                > 0;
    }
}
