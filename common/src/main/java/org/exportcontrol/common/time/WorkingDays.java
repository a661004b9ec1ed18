package org.exportcontrol.common.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Working days of mainland-China offices (ALL 82; HOL 2, 7). The days closed or, by exchange, open are data announced
 * year by year; for a year not announced yet only weekends are known, and dates computed through it are provisional.
 */
@ApplicationScoped
public class WorkingDays {

    private static final String DATA = "calendar/holidays.json";

    private final Set<LocalDate> closed = new HashSet<>();
    private final Set<LocalDate> openByExchange = new HashSet<>();
    private final Set<Integer> announcedYears = new HashSet<>();

    WorkingDays(ObjectMapper json) {
        try (InputStream data = Thread.currentThread().getContextClassLoader().getResourceAsStream(DATA)) {
            json.readTree(data).get("years").properties().forEach(year -> {
                announcedYears.add(Integer.valueOf(year.getKey()));
                addAll(closed, year.getValue().get("closed"));
                addAll(openByExchange, year.getValue().get("openByExchange"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The holiday calendar cannot be read", e);
        }
    }

    /** Whether offices work on that day. */
    public boolean isOpen(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return openByExchange.contains(day) || (!weekend && !closed.contains(day));
    }

    /**
     * The last day of a term. The day of the event itself is not counted.
     *
     * @param event day of the event from which the term runs
     * @param workingDays length of the term, at least 1
     */
    public DueDate after(LocalDate event, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A term has at least one working day, not " + workingDays);
        }
        LocalDate day = event;
        boolean provisional = !announcedYears.contains(event.getYear());
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            provisional |= !announcedYears.contains(day.getYear());
            if (isOpen(day)) {
                counted++;
            }
        }
        return new DueDate(day, provisional);
    }

    /** How many working days lie after {@code event} up to and including {@code day}; 0 when none or before. */
    public int elapsed(LocalDate event, LocalDate day) {
        return (int) event.plusDays(1)
                .datesUntil(day.isAfter(event) ? day.plusDays(1) : event.plusDays(1))
                .filter(this::isOpen)
                .count();
    }

    private static void addAll(Set<LocalDate> days, JsonNode texts) {
        texts.forEach(text -> days.add(LocalDate.parse(text.asText())));
    }
}
