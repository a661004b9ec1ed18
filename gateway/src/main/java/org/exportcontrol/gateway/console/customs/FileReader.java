package org.exportcontrol.gateway.console.customs;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Change;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Inspection;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Lane;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.session.Session;

/** Gathers what customs is shown of a file, all of it at a time. */
@RequestScoped
class FileReader {

    private final DeclarationApi declarations;
    private final CustomsApi customs;
    private final Session session;

    FileReader(@RestClient DeclarationApi declarations, @RestClient CustomsApi customs, Session session) {
        this.declarations = declarations;
        this.customs = customs;
        this.session = session;
    }

    CustomsFile read(String id) {
        Ahead<Declaration> declaration = Ahead.of(declarations.declaration(id));
        Ahead<Lane> lane = Ahead.of(customs.lane(id));
        Ahead<List<Inspection>> inspections = Ahead.of(customs.inspections(id));
        Ahead<List<Change>> changes = Ahead.of(customs.changes(id));
        return CustomsFile.of(declaration.get(), lane.get(), inspections.get(), changes.get(), session.duties());
    }
}
