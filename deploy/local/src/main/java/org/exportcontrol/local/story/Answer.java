package org.exportcontrol.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gateway answered. The {@code expect} methods check and tell: what is printed as the answer that matters has
 * been checked, unless it is only shown.
 */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int MOST_LINES = 60;

    private final Narrator narrator;
    private final String call;
    private final int status;
    private final String etag;
    private final String text;
    private final JsonNode body;

    Answer(Narrator narrator, String call, int status, String etag, String text) {
        this.narrator = narrator;
        this.call = call;
        this.status = status;
        this.etag = etag;
        this.text = text;
        body = parse(text);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The version for a later If-Match. */
    public String etag() {
        return etag;
    }

    /** The value at a JSON pointer, as text; empty when there is none. */
    public String text(String pointer) {
        return body.at(pointer).asText();
    }

    /** The items at a JSON pointer. */
    public List<JsonNode> items(String pointer) {
        List<JsonNode> items = new ArrayList<>();
        body.at(pointer).forEach(items::add);
        return items;
    }

    /** The value at this pointer in each of some items, as text. */
    public static List<String> texts(List<JsonNode> items, String pointer) {
        return items.stream().map(item -> item.at(pointer).asText()).toList();
    }

    /** Checks the HTTP status. */
    public Answer expectStatus(int expected) {
        return requireEqual("status", Integer.toString(expected), Integer.toString(status));
    }

    /** Checks the value at a JSON pointer, and tells it under a name. */
    Answer expect(String name, String pointer, String expected) {
        require(name, pointer, expected);
        return show(name, pointer);
    }

    /** Checks the value at a JSON pointer that has been told already. */
    Answer require(String name, String pointer, String expected) {
        return requireEqual(name, expected, text(pointer));
    }

    /** Checks something about the answer that is no single value. */
    Answer expect(String name, boolean holds, String expected, Object got) {
        if (!holds) {
            throw failure(name, expected, String.valueOf(got));
        }
        narrator.answer(name, String.valueOf(got));
        return this;
    }

    /** Checks that this is a problem of a kind, and tells its reasons with their rules. */
    Answer expectProblem(int expectedStatus, String kind) {
        expectStatus(expectedStatus);
        requireEqual("problem", "/problems/" + kind, text("/type"));
        narrator.answer("refused", text("/title"));
        if (body.path("violations").isEmpty()) {
            tellReason(body);
        }
        body.path("violations").forEach(this::tellReason);
        return this;
    }

    private void tellReason(JsonNode reason) {
        String rule = reason.hasNonNull("rule") ? reason.path("rule").asText() + "; " : "";
        narrator.reason(
                reason.path("pointer").asText(),
                reason.path("detail").asText(),
                rule + reason.path("source").asText());
    }

    /** Tells the value at a JSON pointer without checking it. */
    Answer show(String name, String pointer) {
        narrator.answer(name, text(pointer));
        return this;
    }

    StoryFailure failure(String what, String expected, String got) {
        return new StoryFailure(what + " of " + call, expected, got.isEmpty() ? "nothing" : got, readable());
    }

    private Answer requireEqual(String what, String expected, String got) {
        if (!expected.equals(got)) {
            throw failure(what, expected, got);
        }
        return this;
    }

    /** The answer as lines that a person can read, problems too. */
    private List<String> readable() {
        try {
            List<String> lines = (body.isMissingNode() ? text : JSON.writeValueAsString(body))
                    .lines()
                    .toList();
            return lines.subList(0, Math.min(lines.size(), MOST_LINES));
        } catch (JsonProcessingException e) {
            return List.of(text);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
