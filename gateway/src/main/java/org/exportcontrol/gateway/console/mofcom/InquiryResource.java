package org.exportcontrol.gateway.console.mofcom;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.InquiryAnswers.Inquiries;
import org.exportcontrol.gateway.console.api.InquiryAnswers.Inquiry;
import org.exportcontrol.gateway.console.api.InquiryApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What exporters ask before an export; an answer is drafted by one person and issued by another. */
@Path(InquiryResource.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class InquiryResource {

    static final String PATH = "/console/mofcom/inquiries";

    private static final List<String> STATES = List.of("FILED", "DRAFTED", "ANSWERED", "WITHDRAWN");
    private static final List<String> FINDINGS = List.of("CONTROLLED", "NOT_CONTROLLED", "NEEDS_REVIEW");
    private static final PostedForm FIELDS = PostedForm.ofTexts().lists("/controlCodes");

    private final InquiryApi inquiries;
    private final Session session;
    private final Page page;

    InquiryResource(@RestClient InquiryApi inquiries, Session session, Page page) {
        this.inquiries = inquiries;
        this.session = session;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance inquiries(Search search, Inquiries found, List<String> states);

        static native TemplateInstance inquiry(
                Inquiry inquiry, List<String> findings, boolean drafts, boolean decides, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String state, @RestQuery String after) {
        Search search = new Search(null, Fields.given(state));
        return Html.ok(Templates.inquiries(
                search, inquiries.inquiries(search.state(), Paging.of(after, Search.LIMIT)), STATES));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@RestPath String id) {
        return Html.ok(shown(id, Form.empty()));
    }

    @POST
    @Path("{id}/{move: draft-answer|return}")
    @Operation(hidden = true)
    public Response move(@RestPath String id, @RestPath String move, MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        return done(
                id,
                Attempt.refusal(() -> inquiries.move(id, move, Fields.ifMatch(fields), request), page.language()),
                Form.of(request));
    }

    @POST
    @Path("{id}/issue")
    @Operation(hidden = true)
    public Response issue(@RestPath String id, MultivaluedMap<String, String> fields) {
        return done(
                id,
                Attempt.refusal(() -> inquiries.move(id, "issue", Fields.ifMatch(fields)), page.language()),
                Form.empty());
    }

    private Response done(String id, ProblemBody refused, Form form) {
        return refused == null
                ? Html.seeOther(PATH + "/" + Fields.encode(id) + "?done=mofcomMoved")
                : Html.refused(refused.status(), shown(id, form.refused(refused)));
    }

    private TemplateInstance shown(String id, Form form) {
        return Templates.inquiry(
                inquiries.inquiry(id), FINDINGS, session.hasDuty("examine"), session.hasDuty("decide"), form);
    }
}
