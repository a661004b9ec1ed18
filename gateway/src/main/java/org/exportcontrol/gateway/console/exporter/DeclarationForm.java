package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import org.exportcontrol.gateway.console.view.PostedForm;

/** The form of a declaration, as its page posts it. */
final class DeclarationForm {

    private static final PostedForm POSTED = PostedForm.ofTexts()
            .lists("/lines/*/alloyPartners")
            .flags("/lines/*/compositionComplete", "/lines/*/constituents/*/principal")
            .integers("/packages", "/lines/*/license/line");

    private DeclarationForm() {}

    static ObjectNode blank(String name, String organization) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putObject("consignor").put("name", name).put("uscc", organization);
        return content;
    }

    /**
     * The form as posted, over what was saved before: the page has no fields for a few rare members, and keeps them.
     *
     * @param saved the form as the service answers it
     */
    static ObjectNode with(JsonNode saved, MultivaluedMap<String, String> posted) {
        ObjectNode content = POSTED.read(posted);
        for (String rare : new String[] {"transportMode", "wrap", "freight", "insurance", "otherFees"}) {
            JsonNode kept = saved.path(rare);
            if (!kept.isMissingNode() && !kept.isNull()) {
                content.set(rare, kept);
            }
        }
        JsonNode lines = content.path("lines");
        for (int i = 0; i < lines.size(); i++) {
            ((ObjectNode) lines.get(i)).put("line", i + 1);
        }
        return content;
    }
}
