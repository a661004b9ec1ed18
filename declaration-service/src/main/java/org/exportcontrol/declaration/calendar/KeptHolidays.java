package org.exportcontrol.declaration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import org.exportcontrol.common.time.BuiltInHolidays;
import org.exportcontrol.common.time.HolidayCalendar;
import org.exportcontrol.common.time.HolidayYear;
import org.exportcontrol.declaration.clients.license.CalendarAnswer;

/**
 * The holidays as license-service keeps them (ALL 82; HOL 2, 7), from this service's own table: they count while
 * license-service is away, too. A year that was never received is the one that the suite was built with. What was
 * computed with an earlier arrangement and stored stays as it is.
 */
@ApplicationScoped
class KeptHolidays implements HolidayCalendar {

    private final KeptYearRepository kept;
    private final BuiltInHolidays builtIn;
    private final InstantSource clock;

    KeptHolidays(KeptYearRepository kept, BuiltInHolidays builtIn, InstantSource clock) {
        this.kept = kept;
        this.builtIn = builtIn;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<HolidayYear> year(int year) {
        return kept.findByIdOptional(year).map(KeptYear::asHolidays).or(() -> builtIn.year(year));
    }

    /** @return whether it brings news */
    @Transactional
    boolean receive(CalendarAnswer.Year received) {
        return kept.keep(received, clock.instant());
    }
}
