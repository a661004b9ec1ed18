package org.exportcontrol.declaration.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds declarations. */
@ApplicationScoped
public class DeclarationRepository implements PanacheRepositoryBase<Declaration, UUID> {

    /** Takes the row lock under which every change is made. */
    public Optional<Declaration> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Files with a running process that nobody is at: lodging, amending or releasing whose lease has run out, and what
     * license-service must still be told. Rows that another replica has locked are passed by.
     */
    @SuppressWarnings("unchecked") // a native query is untyped; its one column is the id
    public List<UUID> claimDueWork(Instant now, Instant leaseUntil, int most) {
        return getEntityManager()
                .createNativeQuery(
                        "update declaration set lease_until = :until where id in (select id from declaration"
                                + " where (state in ('LODGED', 'AWAITING_VERIFICATION', 'RELEASING')"
                                + " or ledger_duty is not null or amending is not null)"
                                + " and (lease_until is null or lease_until <= :now)"
                                + " and (next_try_at is null or next_try_at <= :now)"
                                + " order by next_try_at nulls first, id limit :most for update skip locked)"
                                + " returning id",
                        UUID.class)
                .setParameter("until", leaseUntil)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** The next serial of a customs office in a year, from 1. Its row is locked until the transaction ends. */
    public int nextSerial(String customsOffice, int year) {
        Object serial = getEntityManager()
                .createNativeQuery("insert into number_series (customs_office, year, last) values (:office, :year, 1)"
                        + " on conflict (customs_office, year) do update set last = number_series.last + 1"
                        + " returning last")
                .setParameter("office", customsOffice)
                .setParameter("year", year)
                .getSingleResult();
        return ((Number) serial).intValue();
    }
}
