package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.InquiryAnswers.Inquiries;
import org.exportcontrol.gateway.console.api.InquiryApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Asks the ministry before an export whether goods are controlled. */
@Path(InquiriesResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class InquiriesResource {

    static final String PATH = "/console/exporter/inquiries";

    private static final int PAGE = 50;
    private static final PostedForm FIELDS = PostedForm.ofTexts().flags("/truthful");

    private final InquiryApi inquiries;
    private final Page page;

    InquiriesResource(@RestClient InquiryApi inquiries, Page page) {
        this.inquiries = inquiries;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance inquiries(Inquiries inquiries, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String after) {
        return Html.ok(Templates.inquiries(inquiries.inquiries(null, Paging.of(after, PAGE)), Form.empty()));
    }

    @POST
    @Operation(hidden = true)
    public Response file(MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        String key = fields.getFirst("key");
        return done(Attempt.refusal(() -> inquiries.file(key, request), page.language()), "inquired", Form.of(request));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath String id, @RestForm String version) {
        return done(
                Attempt.refusal(() -> inquiries.move(id, "withdraw", Versions.tag(version)), page.language()),
                "withdrawn",
                Form.empty());
    }

    private Response done(ProblemBody refused, String done, Form form) {
        return refused == null
                ? Html.seeOther(PATH + "?done=" + done)
                : Html.refused(
                        refused.status(),
                        Templates.inquiries(inquiries.inquiries(null, Paging.first(PAGE)), form.refused(refused)));
    }
}
