package org.exportcontrol.gateway.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.gateway.problem.ProblemCatalogue;

/** Where the type of a problem leads: what it means and who answers it, in both languages. */
@Path("/problems")
@Singleton
public class ProblemResource {

    private final ProblemCatalogue problems;

    ProblemResource(ProblemCatalogue problems) {
        this.problems = problems;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All problem types; JSON or HTML by Accept")
    public List<ProblemExplanation> list() {
        return problems.all().values().stream().map(ProblemExplanation::from).toList();
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String listAsPage() {
        return Templates.problems(list()).render();
    }

    @GET
    @Path("{type}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a problem type means, in both languages; JSON or HTML by Accept")
    public ProblemExplanation explain(String type) {
        List<ProblemCatalogue.Entry> entries = problems.of(type);
        if (entries.isEmpty()) {
            throw Problem.of(CommonProblem.NOT_FOUND)
                    .detail("Nothing in the suite answers a problem of that type.", "本系统没有该类型的问题。")
                    .exception();
        }
        return ProblemExplanation.from(entries);
    }

    @GET
    @Path("{type}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String explainAsPage(String type) {
        return Templates.problem(explain(type)).render();
    }

    @CheckedTemplate(basePath = "docs")
    static final class Templates {

        static native TemplateInstance problems(List<ProblemExplanation> problems);

        static native TemplateInstance problem(ProblemExplanation problem);

        private Templates() {}
    }
}
