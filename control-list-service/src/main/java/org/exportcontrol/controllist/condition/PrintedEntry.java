package org.exportcontrol.controllist.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an announcement prints of an entry as far as a condition can be made of it.
 *
 * @param material whether it is a material by its code (CL-04), not equipment, software or technology
 * @param element chemical symbol, empty where none is printed
 * @param form as printed, empty where none is
 * @param parameters printed limits, each {@code {"parameter", "operator", "value" or "min" and "max", "unit"}}
 * @param conditions printed marks such as {@code ALL_PARAMETERS} or {@code END_USE:text}
 * @param unplaced items printed below the entry whose codes could not be read: element, form and names of each
 * @param below conditions that are printed as items of their own below the entry
 * @param source announcement and code
 */
public record PrintedEntry(
        boolean material,
        String element,
        String form,
        List<Map<String, String>> parameters,
        List<String> conditions,
        List<Map<String, String>> unplaced,
        List<PrintedEntry> below,
        String source) {

    /** The same entry with one mark more. */
    public PrintedEntry withMark(String mark) {
        return new PrintedEntry(
                material,
                element,
                form,
                parameters,
                Stream.concat(conditions.stream(), Stream.of(mark)).toList(),
                unplaced,
                below,
                source);
    }

    /** Why no condition can be made of a printed limit, null where one can. */
    public static String faultOf(Map<String, String> parameter) {
        try {
            LimitReader.read(asNode(parameter), new Basis("MA-01", ""), "the parameter");
            return null;
        } catch (IllegalArgumentException fault) {
            return fault.getMessage();
        }
    }

    static JsonNode asNode(Map<String, String> parameter) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        parameter.forEach(node::put);
        return node;
    }
}
