package org.exportcontrol.declaration.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Numbers of notices and referrals: a series for each kind, customs office and year, for instance ZY-2248-2026-000001. */
@ApplicationScoped
public class CaseNumbers {

    private final EntityManager database;

    CaseNumbers(EntityManager database) {
        this.database = database;
    }

    /** The next number. Its series is locked until the transaction ends, so that none is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String next(String prefix, String customsOffice, LocalDate day) {
        Object serial = database.createNativeQuery(
                        "insert into case_series (prefix, customs_office, year, last) values (:prefix, :office, :year, 1)"
                                + " on conflict (prefix, customs_office, year) do update set last = case_series.last + 1"
                                + " returning last")
                .setParameter("prefix", prefix)
                .setParameter("office", customsOffice)
                .setParameter("year", day.getYear())
                .getSingleResult();
        return "%s-%s-%d-%06d".formatted(prefix, customsOffice, day.getYear(), ((Number) serial).intValue());
    }
}
