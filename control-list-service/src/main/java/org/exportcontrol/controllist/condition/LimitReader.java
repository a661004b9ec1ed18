package org.exportcontrol.controllist.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads limits on technical parameters and the sizes of blocks. Strict, as all conditions are. */
final class LimitReader {

    private static final Set<String> KEYS = Set.of("parameter", "op", "operator", "value", "min", "max", "unit");
    private static final int MOST_DIGITS = 30;

    private LimitReader() {}

    /**
     * Reads a printed limit: parameter, operator ({@code op} for short), value or min and max, unit.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static Limit read(JsonNode node, Basis basis, String place) {
        node.fieldNames()
                .forEachRemaining(name ->
                        ReadingParser.require(KEYS.contains(name), place, "unknown key " + name + " in a parameter"));
        String parameter = node.path("parameter").asText("").strip();
        ReadingParser.require(!parameter.isEmpty(), place, "a parameter has a name");
        String sign = node.has("op")
                ? node.path("op").asText()
                : node.path("operator").asText("");
        Comparison comparison = Comparison.of(sign)
                .orElseThrow(() -> ReadingParser.refusal(place, "unknown operator \"" + sign + "\" of " + parameter));
        String unit = node.path("unit").asText("").strip();
        return comparison.ofRange() && !node.has("value")
                ? range(node, parameter, comparison, unit, basis, place)
                : single(node, parameter, comparison, unit, basis, place);
    }

    private static Limit range(
            JsonNode node, String parameter, Comparison comparison, String unit, Basis basis, String place) {
        BigDecimal from = number(node.path("min"), place);
        BigDecimal to = number(node.path("max"), place);
        ReadingParser.require(from.compareTo(to) <= 0, place, parameter + " has a min above its max");
        return new Limit(parameter, comparison, from, to, null, unit, basis);
    }

    private static Limit single(
            JsonNode node, String parameter, Comparison comparison, String unit, Basis basis, String place) {
        JsonNode value = node.has("value") ? node.path("value") : node.path(limitKey(comparison));
        if (comparison == Comparison.IS && value.isTextual() && !isNumber(value.asText())) {
            ReadingParser.require(!value.asText().isBlank(), place, parameter + " has no value");
            return new Limit(parameter, comparison, null, null, value.asText().strip(), unit, basis);
        }
        ReadingParser.require(
                comparison != Comparison.BETWEEN, place, parameter + " has one value where min and max are needed");
        BigDecimal limit = number(value, place);
        return comparison == Comparison.WITHIN
                ? new Limit(parameter, comparison, limit.abs().negate(), limit.abs(), null, unit, basis)
                : new Limit(parameter, comparison, limit, limit, null, unit, basis);
    }

    private static String limitKey(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.ABOVE ? "min" : "max";
    }

    /** {@code {"dimensions": ["50", "50", "10"], "unit": "mm"}}. */
    static CuttableTo block(JsonNode node, Basis basis, String place) {
        JsonNode sizes = node.path("dimensions");
        ReadingParser.require(
                node.size() == 2 && sizes.isArray() && sizes.size() >= 1 && sizes.size() <= 3,
                place,
                "cuttableTo takes one to three dimensions and a unit");
        String unit = node.path("unit").asText("").strip();
        ReadingParser.require(!unit.isEmpty(), place, "dimensions have a unit");
        List<BigDecimal> read = new ArrayList<>();
        sizes.forEach(size -> read.add(number(size, place)));
        return new CuttableTo(List.copyOf(read), unit, basis);
    }

    /** A number, or a text that is one. */
    static BigDecimal number(JsonNode node, String place) {
        BigDecimal number =
                node.isNumber() ? node.decimalValue() : parsed(node.asText("").strip());
        // A number such as 1e999999999 is short to write and has as many digits as it says.
        boolean readable = number != null && number.precision() + Math.abs(number.scale()) <= MOST_DIGITS;
        ReadingParser.require(
                readable && (node.isNumber() || node.isTextual()),
                place,
                "no number:" + (node.isMissingNode() ? " (missing)" : " " + node));
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal parsed(String text) {
        return isNumber(text) ? new BigDecimal(text) : null;
    }

    private static boolean isNumber(String text) {
        return text.length() <= MOST_DIGITS && text.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
