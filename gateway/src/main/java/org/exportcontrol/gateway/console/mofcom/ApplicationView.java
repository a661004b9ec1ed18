package org.exportcontrol.gateway.console.mofcom;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Eligibility;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.UploadedDocument;

/**
 * An application with all that is looked at beside it.
 *
 * @param choices the moves that the person may try now
 * @param others the moves that wait for another person
 * @param chosen the move whose form is shown; null when there is none
 */
@TemplateData
record ApplicationView(
        Application application,
        List<UploadedDocument> documents,
        Eligibility eligibility,
        List<PartyHit> parties,
        List<Choice> choices,
        List<Choice> others,
        String chosen) {

    /** @param path last part of the address; @param duty whom it waits for, empty for anybody of the ministry */
    @TemplateData
    record Choice(String code, String path, String duty, boolean current) {}

    static List<Choice> choices(List<ApplicationMove> moves, String chosen) {
        return moves.stream()
                .map(move -> new Choice(
                        move.name(), move.path(), move.duty(), move.name().equals(chosen)))
                .toList();
    }
}
