package org.exportcontrol.controllist.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.entry.EntryResponse;

/**
 * What was found.
 *
 * @param found how many entries in all
 * @param items this page of them, the best first
 * @param next what to send as {@code after} for the following page, null on the last one
 */
public record SearchResponse(
        Edition edition, LocalDate asOf, Instant knownAt, int found, List<Hit> items, String next) {

    /**
     * An entry that was found.
     *
     * @param by what it was found by: code, number, element, name or similar name
     */
    public record Hit(By by, EntryResponse entry) {}

    /** What an entry was found by, the best first. */
    public enum By {
        CODE,
        CODE_BELOW,
        NUMBER,
        TARIFF_HINT,
        ELEMENT,
        CAS_NUMBER,
        NAME,
        WORDS,
        SIMILAR_NAME
    }

    static SearchResponse of(
            ListSnapshot list, QuestionTime time, List<SearchQuery.Ranked> ranked, int place, int most) {
        int end = Math.min(ranked.size(), place + most);
        List<Hit> page = place >= ranked.size()
                ? List.of()
                : ranked.subList(place, end).stream()
                        .map(each -> new Hit(each.by(), EntryResponse.from(each.entry())))
                        .toList();
        return new SearchResponse(
                list.edition(),
                time.asOf(),
                time.knownAt(),
                ranked.size(),
                page,
                end < ranked.size() ? Integer.toString(end) : null);
    }
}
