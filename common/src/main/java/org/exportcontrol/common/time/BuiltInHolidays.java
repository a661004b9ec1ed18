package org.exportcontrol.common.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The years that were announced when the suite was built; a service may keep a calendar that knows more. */
@DefaultBean
@ApplicationScoped
public class BuiltInHolidays implements HolidayCalendar {

    private static final String DATA = "calendar/holidays.json";

    private final Map<Integer, HolidayYear> years = new TreeMap<>();

    /** Reads the years from the data that the suite brings along. */
    public BuiltInHolidays() {
        try (InputStream data = Thread.currentThread().getContextClassLoader().getResourceAsStream(DATA)) {
            new ObjectMapper().readTree(data).get("years").properties().forEach(entry -> {
                int year = Integer.parseInt(entry.getKey());
                JsonNode days = entry.getValue();
                years.put(year, new HolidayYear(year, days(days.get("closed")), days(days.get("openByExchange"))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The holiday calendar cannot be read", e);
        }
    }

    /** All of them, by year. */
    public Map<Integer, HolidayYear> years() {
        return Map.copyOf(years);
    }

    @Override
    public Optional<HolidayYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    private static Set<LocalDate> days(JsonNode texts) {
        Set<LocalDate> days = new HashSet<>();
        texts.forEach(text -> days.add(LocalDate.parse(text.asText())));
        return days;
    }
}
