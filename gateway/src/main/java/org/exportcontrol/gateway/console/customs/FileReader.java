package org.exportcontrol.gateway.console.customs;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.session.Session;

/** Gathers what customs is shown of a file. */
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
        Declaration declaration = declarations.declaration(id);
        return CustomsFile.of(
                declaration,
                customs.lane(id).await().indefinitely(),
                customs.inspections(id),
                customs.changes(id),
                session.duties());
    }
}
