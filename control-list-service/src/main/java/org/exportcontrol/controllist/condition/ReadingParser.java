package org.exportcontrol.controllist.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Text;

/**
 * Reads conditions from their data file. Strict: what it does not know is refused with its place, because a condition
 * that is silently dropped would let goods pass.
 */
public final class ReadingParser {

    private static final Set<String> READING_KEYS =
            Set.of("code", "rule", "source", "en", "zh", "condition", "review", "incomplete");

    private static final int MOST_NODES = 2_000;

    private final Map<String, Condition> definitions = new HashMap<>();

    /**
     * @param definitions named conditions that trees refer to with {@code use}
     * @throws IllegalArgumentException when one cannot be read
     */
    public ReadingParser(JsonNode definitions) {
        definitions.properties().forEach(field -> {
            JsonNode definition = field.getValue();
            Basis basis = basis(definition, field.getKey());
            Condition condition = tree(definition.path("condition"), basis, field.getKey());
            require(size(condition) <= MOST_NODES, field.getKey(), "more than " + MOST_NODES + " conditions");
            this.definitions.put(field.getKey(), new Defined(prose(definition, field.getKey()), condition, basis));
        });
    }

    /**
     * @param node one element of {@code readings}
     * @throws IllegalArgumentException when it cannot be read
     */
    public Reading reading(JsonNode node) {
        return reading(node, text(node, "code", "readings"));
    }

    /**
     * @param code the entry that the reading is for
     * @throws IllegalArgumentException when it cannot be read
     */
    public Reading reading(JsonNode node, String code) {
        node.fieldNames().forEachRemaining(name -> require(READING_KEYS.contains(name), code, "unknown key " + name));
        Basis basis = basis(node, code);
        Condition condition = node.has("condition") ? tree(node.get("condition"), basis, code) : null;
        Condition review = node.has("review") ? tree(node.get("review"), basis, code) : null;
        require(condition != null || review != null, code, "neither condition nor review");
        require((review == null) == !node.has("incomplete"), code, "review and incomplete belong together");
        Text incomplete = review == null ? null : prose(node.get("incomplete"), code);
        require(size(condition) + size(review) <= MOST_NODES, code, "more than " + MOST_NODES + " conditions");
        return new Reading(prose(node, code), condition, review, incomplete, basis, false);
    }

    /** Nodes of a tree with definitions written out wherever they are used. */
    private static long size(Condition tree) {
        return tree == null
                ? 0
                : 1 + tree.parts().stream().mapToLong(ReadingParser::size).sum();
    }

    private Condition tree(JsonNode node, Basis basis, String place) {
        if (node.has("contains")) {
            return contains(node, basis, place);
        }
        if (node.has("parameter")) {
            return LimitReader.read(node, basis, place);
        }
        require(node.isObject() && node.size() == 1, place, "a condition is an object with one key: " + node);
        String kind = node.fieldNames().next();
        JsonNode value = node.get(kind);
        return switch (kind) {
            case "all" -> new AllOf(parts(value, basis, place));
            case "any" -> new AnyOf(parts(value, basis, place), basis);
            case "not" -> new Not(tree(value, basis, place), basis);
            case "form" -> new FormIs(form(value, place), basis);
            case "principals" -> new Principals(elements(value, place), basis);
            case "processingStage" -> new ProcessedTo(Set.copyOf(texts(value, place)), basis);
            case "undecided" -> new Undecided(parts(value, basis, place), basis);
            case "cuttableTo" -> LimitReader.block(value, basis, place);
            case "relatedTo" -> new RelatedTo(words(value, place), basis);
            case "notUnder" -> new NotUnder(words(value, place), null, basis);
            case "endUse" -> new ForEndUse(words(value, place), basis);
            case "use" -> definition(value.asText(), place);
            default -> throw refusal(place, "unknown condition " + kind);
        };
    }

    private Condition contains(JsonNode node, Basis basis, String place) {
        int known = 1 + (node.has("as") ? 1 : 0) + (node.has("atLeast") ? 1 : 0);
        require(node.size() == known, place, "contains takes only as and atLeast beside it");
        Form as = node.has("as") ? form(node.get("as"), place) : null;
        BigDecimal atLeast = node.has("atLeast") ? LimitReader.number(node.get("atLeast"), place) : null;
        require(
                atLeast == null || (atLeast.signum() >= 0 && atLeast.compareTo(BigDecimal.ONE) <= 0),
                place,
                "atLeast is a mass fraction from 0 to 1");
        return new Contains(element(node.get("contains"), place), as, atLeast, basis);
    }

    private Condition definition(String name, String place) {
        require(definitions.containsKey(name), place, "no definition " + name);
        return definitions.get(name);
    }

    private List<Condition> parts(JsonNode nodes, Basis basis, String place) {
        require(nodes.isArray() && !nodes.isEmpty(), place, "a list of conditions is needed");
        List<Condition> parts = new ArrayList<>();
        nodes.forEach(node -> parts.add(tree(node, basis, place)));
        return List.copyOf(parts);
    }

    private Form form(JsonNode node, String place) {
        Form form = Form.of(words(node, place));
        // Which words the list prints as forms depends on the day; whether it knows this one is checked at import.
        require(form.ofGoods() && !form.name().isEmpty(), place, "no form of goods: " + node);
        return form;
    }

    private static List<String> elements(JsonNode nodes, String place) {
        List<String> elements = texts(nodes, place);
        nodes.forEach(node -> element(node, place));
        require(new HashSet<>(elements).size() == elements.size(), place, "an element stands twice");
        return elements;
    }

    private static String element(JsonNode node, String place) {
        require(Elements.isSymbol(node.asText()), place, "no element: " + node);
        return node.asText();
    }

    private static List<String> texts(JsonNode nodes, String place) {
        require(nodes.isArray() && !nodes.isEmpty(), place, "a list of texts is needed");
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return List.copyOf(texts);
    }

    private static String words(JsonNode node, String place) {
        require(node.isTextual() && !node.asText().isBlank(), place, "a text is needed: " + node);
        return node.asText().strip();
    }

    private static Basis basis(JsonNode node, String place) {
        return new Basis(text(node, "rule", place), text(node, "source", place));
    }

    private static Text prose(JsonNode node, String place) {
        return Text.of(text(node, "en", place), text(node, "zh", place));
    }

    private static String text(JsonNode node, String key, String place) {
        String text = node.path(key).asText("");
        require(!text.isBlank(), place, key + " is missing");
        return text;
    }

    static void require(boolean holds, String place, String what) {
        if (!holds) {
            throw refusal(place, what);
        }
    }

    static IllegalArgumentException refusal(String place, String what) {
        return new IllegalArgumentException("Condition of " + place + ": " + what);
    }
}
