package org.exportcontrol.gateway.console.customs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** What a form says before a person has said anything: only what the file itself suggests. */
final class Proposal {

    private Proposal() {}

    static ObjectNode of(Asked asked, CustomsFile file, String person, LocalDate today) {
        ObjectNode proposed = JsonNodeFactory.instance.objectNode();
        switch (asked.move()) {
            case INSPECTION_RESULT -> {
                proposed.put("inspectedOn", today.toString());
                proposed.putArray("officers").add(person);
            }
            case RECEIPT -> proposed.put("receivedOn", today.toString());
            case EXIT -> proposed.put("exitedOn", today.toString());
            case LOADING -> {
                proposed.put("loadedOn", today.toString());
                ArrayNode lines = proposed.putArray("lines");
                file.lines().forEach(line -> lines.addObject()
                        .put("line", line.number())
                        .put("loaded", line.item().quantity().toPlainString()));
            }
            case CHALLENGE -> {
                // What is declared is evidence by itself where it makes the goods controlled (CH-01).
                ArrayNode evidence = proposed.putArray("evidence");
                file.lines().stream().filter(CustomsFile.Line::uncovered).forEach(line -> evidence.addObject()
                        .put("kind", "DECLARED_DATA")
                        .put(
                                "summary",
                                line.number() + ": " + line.item().name() + " – "
                                        + String.join(
                                                ", ", Lists.of(line.verdict().controlCodes()))));
            }
            default -> {}
        }
        return proposed;
    }
}
