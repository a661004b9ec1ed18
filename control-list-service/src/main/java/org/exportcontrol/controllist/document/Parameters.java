package org.exportcontrol.controllist.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.controllist.condition.PrintedEntry;

/** Printed limits on technical parameters: {@code {"parameter", "operator", "value" or "min" and "max", "unit"}}. */
final class Parameters {

    static final String KEY = "technicalParameters";

    private static final Set<String> KEYS =
            Set.of("parameter", "name", "operator", "op", "value", "text", "min", "max", "unit", "notes", "source");

    private static final Set<String> NO_NUMBERS = Set.of("nan", "infinity", "-infinity", "+infinity");
    private static final int LONGEST_NUMBER = 40;

    private Parameters() {}

    static List<Map<String, String>> read(JsonPlace place, DocumentFindings findings) {
        List<Map<String, String>> read = new ArrayList<>();
        for (JsonPlace item : place.items(KEY)) {
            if (item.isObject()) {
                read.add(parameter(item, findings));
            }
        }
        return read;
    }

    private static Map<String, String> parameter(JsonPlace place, DocumentFindings findings) {
        place.warnOfOthers(KEYS);
        Map<String, String> read = new LinkedHashMap<>();
        put(read, "parameter", place, place.firstOf("parameter", "name"), findings);
        put(read, "operator", place, place.firstOf("operator", "op"), findings);
        put(read, "value", place, place.firstOf("value", "text"), findings);
        put(read, "min", place, "min", findings);
        put(read, "max", place, "max", findings);
        put(read, "unit", place, "unit", findings);
        String fault = PrintedEntry.faultOf(read);
        if (fault != null) {
            findings.warning(
                    place.pointer(),
                    "The parameter cannot be compared; goods that fit the entry otherwise go to a person. " + fault,
                    "该参数无法比较；其他方面相符的货物将由人员认定。" + fault);
        }
        return read;
    }

    private static void put(
            Map<String, String> read, String name, JsonPlace place, String key, DocumentFindings findings) {
        if (!place.has(key)) {
            return;
        }
        JsonNode value = place.node().path(key);
        String text = value.isNumber()
                ? plain(value.decimalValue())
                : value.asText("").strip();
        boolean readable = text != null
                && (value.isNumber() || value.isTextual())
                && !NO_NUMBERS.contains(text.toLowerCase(Locale.ROOT));
        if (readable) {
            read.put(name, text);
        } else {
            findings.unreadable(
                    place.at(key).pointer(),
                    "A text, or a number of up to " + LONGEST_NUMBER + " digits, is needed.",
                    "应为文字，或不超过 " + LONGEST_NUMBER + " 位的数字。");
        }
    }

    /** Null for a number that would take pages to write out. */
    private static String plain(BigDecimal number) {
        boolean writable = number.precision() + Math.abs((long) number.scale()) <= LONGEST_NUMBER;
        return writable ? number.toPlainString() : null;
    }
}
