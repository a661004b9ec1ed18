package org.exportcontrol.license.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.exportcontrol.common.time.HolidayYear;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One year's holidays as the ministry keeps them. Each edit raises the version by one. */
@Entity
@Table(name = "holiday_year")
class AnnouncedYear {

    @Id
    private Integer year;

    @Version
    private long version;

    // Years that the suite brings along begin without a recorded move, the others with one.
    private boolean broughtAlong;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> closed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> openByExchange;

    private String source;
    private Instant editedAt;

    protected AnnouncedYear() {}

    AnnouncedYear(int year) {
        this.year = year;
    }

    void arrange(CalendarYearRequest request, Instant at) {
        closed = texts(request.closed());
        openByExchange = texts(request.openByExchange());
        source = request.source();
        editedAt = at;
    }

    HolidayYear toHolidays() {
        return new HolidayYear(year, Set.copyOf(closed()), Set.copyOf(openByExchange()));
    }

    int year() {
        return year;
    }

    long version() {
        return version;
    }

    /** How many moves were recorded. */
    long moves() {
        return broughtAlong ? version : version + 1;
    }

    List<LocalDate> closed() {
        return days(closed);
    }

    List<LocalDate> openByExchange() {
        return days(openByExchange);
    }

    String source() {
        return source;
    }

    private static List<String> texts(List<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).toList();
    }

    private static List<LocalDate> days(List<String> texts) {
        return texts.stream().map(LocalDate::parse).toList();
    }
}
