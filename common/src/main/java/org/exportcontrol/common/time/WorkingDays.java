package org.exportcontrol.common.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Working days of mainland-China offices (ALL 82; HOL 2, 7). The days closed or, by exchange, open are data announced
 * year by year; for a year not announced yet only weekends are known, and dates computed through it are provisional.
 */
@ApplicationScoped
public class WorkingDays {

    private static final Predicate<LocalDate> NONE = day -> false;
    private static final int MOST_DAYS = 366 * 20;

    private final HolidayCalendar calendar;

    public WorkingDays(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether offices work on that day. */
    public boolean isOpen(LocalDate day) {
        return new Look().isOpen(day);
    }

    /**
     * The last day of a term. The day of the event itself is not counted.
     *
     * @param event day of the event from which the term runs
     * @param workingDays length of the term, at least 1
     */
    public DueDate after(LocalDate event, int workingDays) {
        return after(event, workingDays, NONE);
    }

    /**
     * Like {@link #after(LocalDate, int)}, for a term that stands still on some days.
     *
     * @param paused days that are not counted; those after 20 years are not looked at
     */
    public DueDate after(LocalDate event, int workingDays, Predicate<LocalDate> paused) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A term has at least one working day, not " + workingDays);
        }
        Look look = new Look();
        LocalDate day = event;
        boolean provisional = !look.announced(event.getYear());
        int counted = 0;
        for (int i = 0; counted < workingDays; i++) {
            if (i > MOST_DAYS) {
                throw new IllegalArgumentException("A term that stands still for ever has no last day");
            }
            day = day.plusDays(1);
            provisional |= !look.announced(day.getYear());
            if (look.isOpen(day) && !paused.test(day)) {
                counted++;
            }
        }
        return new DueDate(day, provisional);
    }

    /** How many working days lie after {@code event} up to and including {@code day}; 0 when none or before. */
    public int elapsed(LocalDate event, LocalDate day) {
        return elapsed(event, day, NONE);
    }

    /** Like {@link #elapsed(LocalDate, LocalDate)}, days on which the term stands still left out. */
    public int elapsed(LocalDate event, LocalDate day, Predicate<LocalDate> paused) {
        Look look = new Look();
        return (int) event.plusDays(1)
                .datesUntil(day.isAfter(event) ? day.plusDays(1) : event.plusDays(1))
                .filter(look::isOpen)
                .filter(paused.negate())
                .count();
    }

    /** One look at the calendar: each year is read once, so that all days of a term see the same arrangement. */
    private final class Look {

        private final Map<Integer, Optional<HolidayYear>> years = new HashMap<>();

        boolean announced(int year) {
            return year(year).isPresent();
        }

        boolean isOpen(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return year(day.getYear())
                    .map(known -> known.openByExchange().contains(day)
                            || (!weekend && !known.closed().contains(day)))
                    .orElse(!weekend);
        }

        private Optional<HolidayYear> year(int year) {
            return years.computeIfAbsent(year, calendar::year);
        }
    }
}
