package org.exportcontrol.gateway.console.list;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.exportcontrol.common.time.BusinessZone;

/**
 * What a person asks the list.
 *
 * @param q words, or null
 * @param element symbol, or null
 * @param asOf ISO date, as typed
 * @param knownAt day and time in Beijing as a browser's field gives it, or null for what is known now
 */
@TemplateData
record Question(String q, String element, String asOf, String knownAt) {

    static Question of(String q, String element, String asOf, String knownAt, String today) {
        String day = given(asOf);
        return new Question(given(q), given(element), day == null ? today : day, given(knownAt));
    }

    /** @return null for an empty field */
    static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The instant that the service is asked for; what is no time is passed as typed, and the service says so. */
    String knownInstant() {
        if (knownAt == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(knownAt)
                    .atZone(BusinessZone.ID)
                    .toInstant()
                    .toString();
        } catch (DateTimeException asTyped) {
            return knownAt;
        }
    }

    /** The same question for one entry, as a query. */
    public String query() {
        return "asOf=" + encode(asOf) + (knownAt == null ? "" : "&knownAt=" + encode(knownAt));
    }

    /** The address of the rest of the list, without the position. */
    public String rest() {
        return "/console/list?" + query() + (q == null ? "" : "&q=" + encode(q))
                + (element == null ? "" : "&element=" + encode(element)) + "&after=";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
