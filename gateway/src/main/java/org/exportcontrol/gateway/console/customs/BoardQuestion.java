package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.gateway.console.customs.Board.Row;

/**
 * Which files a person wants to see.
 *
 * @param state null for those that wait for customs
 * @param lane null for all
 * @param hold kind of a hold that is open; null for all
 * @param mine only those given to this person
 * @param after position after which older files of one state begin; null for the newest
 */
@TemplateData
record BoardQuestion(String state, String lane, String hold, boolean mine, String after) {

    static final List<String> OPEN = List.of("UNDER_REVIEW", "ACCEPTED", "RELEASING");

    static BoardQuestion of(String state, String lane, String hold, String mine, String after) {
        return new BoardQuestion(given(state), given(lane), given(hold), "true".equals(mine), given(after));
    }

    List<String> states() {
        return state == null ? OPEN : List.of(state);
    }

    boolean fits(Row row) {
        return (lane == null || lane.equals(row.lane()))
                && (hold == null
                        || row.file().openHolds() != null
                                && row.file().openHolds().contains(hold));
    }

    /** The address of the same question about older files of a state. */
    public String older(String ofState, String next) {
        return "/console/customs?state=" + encode(ofState) + with("lane", lane) + with("hold", hold)
                + (mine ? "&mine=true" : "") + with("after", next);
    }

    /** The address of this board, to look at it again. */
    public String here() {
        return "/console/customs?state=" + (state == null ? "" : encode(state)) + with("lane", lane)
                + with("hold", hold) + (mine ? "&mine=true" : "") + with("after", after);
    }

    private static String with(String name, String value) {
        return value == null ? "" : "&" + name + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String given(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(stripped -> !stripped.isEmpty())
                .orElse(null);
    }
}
