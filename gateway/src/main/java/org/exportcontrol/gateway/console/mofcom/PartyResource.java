package org.exportcontrol.gateway.console.mofcom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Listing;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Listings;
import org.exportcontrol.gateway.console.api.MofcomAnswers.PartyQuestion;
import org.exportcontrol.gateway.console.api.MofcomAnswers.PartyQuestions;
import org.exportcontrol.gateway.console.api.MofcomLicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The party lists, and the questions whether a similar name is a listed party. */
@Path("/console/mofcom/parties")
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class PartyResource {

    private static final String PAGE = "/console/mofcom/parties";
    private static final int LIMIT = 100;
    private static final PostedForm FIELDS =
            PostedForm.ofTexts().lists("/names", "/identifiers", "/measures").flags("/same");

    private final MofcomLicenseApi license;
    private final PartyBook book;
    private final Page page;

    PartyResource(@RestClient MofcomLicenseApi license, PartyBook book, Page page) {
        this.license = license;
        this.book = book;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance parties(Search search, Listings listings, PartyQuestions questions, Form form);

        static native TemplateInstance listing(Listing listing, Form form);

        static native TemplateInstance question(PartyQuestion question, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String q, @RestQuery String after) {
        return Html.ok(lists(new Search(Fields.given(q), null), Fields.given(after), Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        ProblemBody refused = Attempt.refusal(() -> license.list(Fields.key(fields), request), page.language());
        return refused == null
                ? Html.seeOther(PAGE + "?done=mofcomListed")
                : Html.refused(
                        refused.status(),
                        lists(new Search(null, null), null, Form.of(request).refused(refused)));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response listing(@RestPath String id) {
        return Html.ok(Templates.listing(find(id), Form.empty()));
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        ProblemBody refused =
                Attempt.refusal(() -> license.endListing(id, Fields.ifMatch(fields), request), page.language());
        return refused == null
                ? Html.seeOther(PAGE + "/" + id + "?done=mofcomMoved")
                : Html.refused(
                        refused.status(),
                        Templates.listing(find(id), Form.of(request).refused(refused)));
    }

    @GET
    @Path("questions/{id}")
    @Operation(hidden = true)
    public Response question(@RestPath String id) {
        return Html.ok(Templates.question(license.partyQuestion(id), Form.empty()));
    }

    @POST
    @Path("questions/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@RestPath String id, MultivaluedMap<String, String> fields) {
        ObjectNode request = FIELDS.read(fields);
        ProblemBody refused = Attempt.refusal(
                () -> license.answerPartyQuestion(id, Fields.ifMatch(fields), request), page.language());
        return refused == null
                ? Html.seeOther(PAGE + "?done=mofcomMoved")
                : Html.refused(
                        refused.status(),
                        Templates.question(
                                license.partyQuestion(id), Form.of(request).refused(refused)));
    }

    private TemplateInstance lists(Search search, String after, Form form) {
        Ahead<PartyQuestions> questions = Ahead.of(license.partyQuestions("OPEN", Paging.first(LIMIT)));
        Listings listings = search.q() == null
                ? Ahead.now(license.listings(Paging.of(after, LIMIT)))
                : new Listings(PartyBook.containing(book.listings().items(), search.q()), null);
        return Templates.parties(search, listings, questions.get(), form);
    }

    /** The service lists the listings only. */
    private Listing find(String id) {
        return book.listings().items().stream()
                .filter(listing -> listing.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
    }
}
