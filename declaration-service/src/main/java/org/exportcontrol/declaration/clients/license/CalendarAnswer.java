package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/** The years whose holidays license-service knows. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CalendarAnswer(List<Year> years) {

    public CalendarAnswer {
        years = years == null ? List.of() : List.copyOf(years);
    }

    /**
     * One year's arrangement.
     *
     * @param closed days on which offices are closed besides weekends
     * @param openByExchange weekend days that are worked
     * @param source where it was announced
     * @param version how often it was entered anew over there
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Year(int year, List<LocalDate> closed, List<LocalDate> openByExchange, String source, long version) {

        public Year {
            closed = closed == null ? List.of() : List.copyOf(closed);
            openByExchange = openByExchange == null ? List.of() : List.copyOf(openByExchange);
        }
    }
}
