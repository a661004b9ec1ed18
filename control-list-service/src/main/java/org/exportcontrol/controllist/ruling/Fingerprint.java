package org.exportcontrol.controllist.ruling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;

/**
 * Tells goods that are described alike: the order of constituents, partners and parameters, zeros behind a number, and
 * what never decides (line number, commodity number, name, movement) make no difference.
 */
final class Fingerprint {

    private static final Set<String> NEVER_DECIDES = Set.of("line", "commodityCode", "substance", "movement");

    private Fingerprint() {}

    /** SHA-256, hexadecimal. */
    static String of(LineRequest goods, ObjectMapper json) {
        JsonNode plain = plain(json.valueToTree(goods), json);
        try {
            return Sha256.hex(json.writeValueAsString(plain));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode plain(JsonNode node, ObjectMapper json) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> {
                JsonNode value = plain(field.getValue(), json);
                boolean saysNothing =
                        value.isNull() || (value.isBoolean() && !value.asBoolean() && isFlag(field.getKey()));
                boolean nameOfGoods = field.getKey().equals("name") && !isParameter(node);
                saysNothing |=
                        value.isArray() && value.isEmpty() && field.getKey().equals("components");
                if (!saysNothing && !nameOfGoods && !NEVER_DECIDES.contains(field.getKey())) {
                    fields.put(field.getKey(), value);
                }
            });
            ObjectNode sorted = json.createObjectNode();
            fields.forEach(sorted::set);
            return sorted;
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item, json)));
            items.sort(Comparator.comparing(JsonNode::toString));
            ArrayNode sorted = json.createArrayNode();
            items.forEach(sorted::add);
            return sorted;
        }
        return node.isTextual() ? json.getNodeFactory().textNode(number(node.asText())) : node;
    }

    /** Not saying that the composition is complete is the same as saying that it is not. */
    private static boolean isFlag(String key) {
        return key.equals("compositionComplete");
    }

    /** Goods have a name that never decides (MA-12); the name of a parameter says what was measured. */
    private static boolean isParameter(JsonNode node) {
        return !node.has("constituents") && (node.has("value") || node.has("min"));
    }

    private static String number(String text) {
        String stripped = text.strip();
        return stripped.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")
                ? new BigDecimal(stripped).stripTrailingZeros().toPlainString()
                : stripped;
    }
}
