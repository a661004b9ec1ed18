package org.exportcontrol.license.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.HolidayCalendar;
import org.exportcontrol.common.time.HolidayYear;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;

/** Keeps the years and gives them to everything that counts working days. */
@ApplicationScoped
class CalendarService implements HolidayCalendar {

    static final String SUBJECT = "calendar";

    private final CalendarRepository years;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    CalendarService(CalendarRepository years, AuditTrail trail, Events events, Caller caller, InstantSource clock) {
        this.years = years;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<HolidayYear> year(int year) {
        return years.findByIdOptional(year).map(AnnouncedYear::toHolidays);
    }

    @Transactional
    List<AnnouncedYear> all() {
        return years.list("order by year");
    }

    @Transactional
    AnnouncedYear read(int year) {
        return years.findByIdOptional(year).orElseThrow(() -> notAnnounced(year));
    }

    @Transactional
    AnnouncedYear enter(CalendarYearRequest request) {
        Duty.requireMinistry(caller);
        CalendarRules.check(request, request.year());
        if (years.findByIdOptional(request.year()).isPresent()) {
            throw Problem.of(LicenseProblem.YEAR_KEPT_ALREADY)
                    .detail(
                            "The holidays of " + request.year() + " are kept already.",
                            request.year() + " 年的节假日安排已经录入。")
                    .remedy("Read the year, and correct it with PUT and If-Match.", "请先读取该年，再以 PUT 和 If-Match 更正。")
                    .exception();
        }
        AnnouncedYear year = new AnnouncedYear(request.year());
        year.arrange(request, clock.instant());
        years.persistAndFlush(year);
        return record(year, "entered");
    }

    @Transactional
    AnnouncedYear correct(int number, long expected, CalendarYearRequest request) {
        Duty.requireMinistry(caller);
        AnnouncedYear year =
                years.findByIdOptional(number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notAnnounced(number));
        ETags.requireVersion(expected, year.version());
        CalendarRules.check(request, number);
        year.arrange(request, clock.instant());
        years.flush();
        return record(year, "corrected");
    }

    private AnnouncedYear record(AnnouncedYear year, String move) {
        String id = Integer.toString(year.year());
        Map<String, Object> data = Map.of("version", year.version());
        Set<String> everybody = Set.of(Audience.PUBLIC, Audience.MOFCOM, Audience.CUSTOMS);
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, year.source(), data, everybody));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, year.version(), data, everybody));
        return year;
    }

    private static RuntimeException notAnnounced(int year) {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail(
                        "The holidays of " + year + " are not announced yet; terms through it are provisional.",
                        year + " 年的节假日安排尚未公布，跨入该年的期限为暂定。")
                .exception();
    }
}
