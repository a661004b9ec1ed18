package org.exportcontrol.declaration.lane;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lane rules of an office and of the suite. */
@ApplicationScoped
class LaneRules implements PanacheRepositoryBase<LaneRule, UUID> {

    private static final String OF_OFFICE = "(customsOffice = ?1 or customsOffice is null)";
    private static final String ORDER = " order by priority, case when customsOffice is null then 1 else 0 end, id";

    /** Those in force on a day, in the order in which they are asked. */
    List<LaneRule> inForce(String customsOffice, LocalDate day) {
        return find(
                        OF_OFFICE + " and validFrom <= ?2 and (validTo is null or validTo >= ?2)" + ORDER,
                        customsOffice,
                        day)
                .list();
    }

    /** All, whenever they count. */
    List<LaneRule> all(String customsOffice) {
        return find(OF_OFFICE + ORDER, customsOffice).list();
    }

    /** One that the office keeps itself, under its row lock. */
    Optional<LaneRule> lockOwn(UUID id, String customsOffice) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(rule -> customsOffice.equals(rule.customsOffice()));
    }
}
