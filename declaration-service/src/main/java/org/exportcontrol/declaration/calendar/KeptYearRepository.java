package org.exportcontrol.declaration.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.declaration.clients.license.CalendarAnswer;

/** The years received. */
@ApplicationScoped
class KeptYearRepository implements PanacheRepositoryBase<KeptYear, Integer> {

    /**
     * Keeps a year as received. Replicas may do so at the same time; the one that comes last wins, and asks again soon.
     *
     * @return whether it brings news
     */
    boolean keep(CalendarAnswer.Year received, Instant now) {
        return getEntityManager()
                        .createNativeQuery("insert into holiday_year as kept"
                                + " (year, closed, open_by_exchange, source, version, received_at)"
                                + " values (:year, cast(:closed as date[]), cast(:open as date[]),"
                                + " cast(:source as text), :version, :at)"
                                + " on conflict on constraint holiday_year_pk do update set closed = excluded.closed,"
                                + " open_by_exchange = excluded.open_by_exchange, source = excluded.source,"
                                + " version = excluded.version, received_at = excluded.received_at"
                                + " where (kept.closed, kept.open_by_exchange, kept.source, kept.version)"
                                + " is distinct from (excluded.closed, excluded.open_by_exchange, excluded.source,"
                                + " excluded.version)")
                        .setParameter("year", received.year())
                        .setParameter("closed", array(received.closed()))
                        .setParameter("open", array(received.openByExchange()))
                        .setParameter("source", received.source())
                        .setParameter("version", received.version())
                        .setParameter("at", now)
                        .executeUpdate()
                == 1;
    }

    private static String array(List<LocalDate> days) {
        return days.stream().sorted().distinct().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
