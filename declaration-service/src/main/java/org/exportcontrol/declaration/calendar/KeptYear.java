package org.exportcontrol.declaration.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import org.exportcontrol.common.time.HolidayYear;
import org.hibernate.annotations.Immutable;

/** A year's holidays as last received from license-service. */
@Entity
@Immutable
@Table(name = "holiday_year")
public class KeptYear {

    @Id
    private int year;

    @Column(columnDefinition = "date[]")
    private LocalDate[] closed;

    @Column(name = "open_by_exchange", columnDefinition = "date[]")
    private LocalDate[] openByExchange;

    protected KeptYear() {}

    HolidayYear asHolidays() {
        return new HolidayYear(year, Set.of(closed), Set.of(openByExchange));
    }
}
