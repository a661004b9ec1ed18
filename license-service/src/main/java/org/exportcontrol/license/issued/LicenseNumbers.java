package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import org.exportcontrol.license.app.LicenseConfig;

/** Gives each license its number. Serials have no gaps: a grant that fails gives its serial back. */
@ApplicationScoped
class LicenseNumbers {

    private static final String SERIAL = "{serial6}";

    private final EntityManager database;
    private final LicenseConfig config;

    LicenseNumbers(EntityManager database, LicenseConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The next number of the year of that day. */
    @Transactional(Transactional.TxType.MANDATORY)
    String next(LocalDate day) {
        String series = config.numberPattern()
                .replace("{yy}", String.format(Locale.ROOT, "%02d", day.getYear() % 100))
                .replace(SERIAL, "");
        Object serial = database.createNativeQuery("insert into license_serial as s (series, last) values (:series, 1)"
                        + " on conflict (series) do update set last = s.last + 1 returning last")
                .setParameter("series", series)
                .getSingleResult();
        return series + String.format(Locale.ROOT, "%06d", ((Number) serial).intValue());
    }
}
