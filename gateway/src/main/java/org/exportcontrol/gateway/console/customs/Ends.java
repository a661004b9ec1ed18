package org.exportcontrol.gateway.console.customs;

import java.util.List;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.HoldView;

/** The coded ends by which an officer ends a hold by hand. */
final class Ends {

    private Ends() {}

    static List<String> of(HoldView hold) {
        return switch (hold.kind()) {
            case "REVIEW" -> List.of("CLEARED_ON_DOCUMENTS", "CLEARED_ON_INSPECTION");
            case "LICENSE_TROUBLE" -> List.of("LICENSE_RESUMED");
            case "STOP" -> hold.stopOrder() == null ? List.of("PARTY_CLEARED") : List.of();
            default -> List.of();
        };
    }
}
