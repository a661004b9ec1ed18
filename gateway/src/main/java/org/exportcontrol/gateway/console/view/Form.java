package org.exportcontrol.gateway.console.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exportcontrol.common.problem.ProblemBody;

/**
 * A form as it is shown: what stands in its fields, and what was found wrong with them. Each field is named by the JSON
 * pointer of its value in the request, so that what a service finds wrong leads to the field.
 *
 * @param content the values; missing ones show as empty
 * @param problem what the service refused, or null
 */
@TemplateData
public record Form(JsonNode content, ProblemBody problem) {

    public static Form of(JsonNode content) {
        return new Form(content, null);
    }

    public static Form empty() {
        return new Form(MissingNode.getInstance(), null);
    }

    public Form refused(ProblemBody why) {
        return new Form(content, why);
    }

    /** The value at a pointer as text; a list joined by commas; empty when there is none. */
    public String value(String pointer) {
        JsonNode value = content.at(pointer);
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(item -> texts.add(item.asText()));
            return String.join(", ", texts);
        }
        return value.isNull() ? "" : value.asText("");
    }

    /** Whether the value at a pointer is that one: for choices. */
    public boolean is(String pointer, String value) {
        JsonNode given = content.at(pointer);
        if (given.isArray()) {
            return IntStream.range(0, given.size())
                    .anyMatch(i -> given.get(i).asText().equals(value));
        }
        return value(pointer).equals(value);
    }

    /** The numbers of the rows of a list: those that there are, and so many more to be filled in. */
    public List<Integer> rows(String pointer, int more) {
        return IntStream.range(0, content.at(pointer).size() + more).boxed().toList();
    }

    /** The number of the row that comes after those of a list. */
    public int next(String pointer) {
        return content.at(pointer).size();
    }

    /** What is wrong with the field; empty when nothing is. */
    public String error(String pointer) {
        return problem == null || problem.violations() == null
                ? ""
                : problem.violations().stream()
                        .filter(item -> pointer.equals(item.pointer()))
                        .map(item -> item.remedy() == null ? item.detail() : item.detail() + " " + item.remedy())
                        .collect(Collectors.joining(" "));
    }

    public boolean wrong(String pointer) {
        return !error(pointer).isEmpty();
    }
}
