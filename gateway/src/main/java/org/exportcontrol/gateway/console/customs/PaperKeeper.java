package org.exportcontrol.gateway.console.customs;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Upload;

/** Puts papers of customs into a file. They stay with customs until a notice or a reply names them. */
@RequestScoped
class PaperKeeper {

    private final DeclarationApi declarations;
    private final Page page;

    PaperKeeper(@RestClient DeclarationApi declarations, Page page) {
        this.declarations = declarations;
        this.page = page;
    }

    /** @return why the first of them that was refused was, null when all are kept */
    ProblemBody keep(String declaration, List<Upload> papers) {
        for (Upload paper : papers) {
            ProblemBody refused = Attempt.refusal(
                    () -> declarations.upload(declaration, paper.sha256(), paper.name(), paper.type(), paper.content()),
                    page.language());
            if (refused != null) {
                return refused;
            }
        }
        return null;
    }
}
