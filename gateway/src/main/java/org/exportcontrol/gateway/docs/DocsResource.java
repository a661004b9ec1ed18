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

/** The merged public contract, for people: pages without a script and without anything of a third party. */
@Path("/docs")
@Singleton
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DocsResource {

    private final ContractPages pages;

    DocsResource(ContractPages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(summary = "A page of all operations")
    public String index() {
        return Templates.index(pages.groups()).render();
    }

    @GET
    @Path("operations/{id}")
    @PermitAll
    @Operation(summary = "A page of one operation")
    public String operation(String id) {
        return Templates.operation(pages.operation(id).orElseThrow(DocsResource::nothingHere))
                .render();
    }

    @GET
    @Path("schemas/{name}")
    @PermitAll
    @Operation(summary = "A page of one schema")
    public String schema(String name) {
        return Templates.schema(pages.schema(name).orElseThrow(DocsResource::nothingHere))
                .render();
    }

    private static RuntimeException nothingHere() {
        return Problem.of(CommonProblem.NOT_FOUND).exception();
    }

    @CheckedTemplate(basePath = "docs")
    static final class Templates {

        static native TemplateInstance index(List<ContractPages.Group> groups);

        static native TemplateInstance operation(ContractPages.OperationPage operation);

        static native TemplateInstance schema(ContractPages.SchemaPage schema);

        private Templates() {}
    }
}
