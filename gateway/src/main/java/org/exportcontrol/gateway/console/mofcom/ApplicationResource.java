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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Applications;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Eligibility;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.UploadedDocument;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Listings;
import org.exportcontrol.gateway.console.api.MofcomAnswers.PartyQuestions;
import org.exportcontrol.gateway.console.api.MofcomLicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** An application, examined and decided side by side with its documents and parties. */
@Path("/console/mofcom/applications")
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class ApplicationResource {

    private static final String PAGE = "/console/mofcom/applications/";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> SHOWN_IN_THE_BROWSER = Set.of("application/pdf", "image/png", "image/jpeg");
    private static final PostedForm FIELDS =
            PostedForm.ofTexts().lists("/missing", "/officers").integers("/maxUses");

    private final LicenseApi license;
    private final MofcomLicenseApi mofcom;
    private final PartyBook parties;
    private final Session session;
    private final Page page;

    ApplicationResource(
            @RestClient LicenseApi license,
            @RestClient MofcomLicenseApi mofcom,
            PartyBook parties,
            Session session,
            Page page) {
        this.license = license;
        this.mofcom = mofcom;
        this.parties = parties;
        this.session = session;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance applications(Search search, Applications found);

        static native TemplateInstance application(ApplicationView view, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response search(@RestQuery String q, @RestQuery String state, @RestQuery String after) {
        Search search = new Search(Fields.given(q), Fields.given(state));
        return Html.ok(Templates.applications(
                search, Ahead.now(license.applications(search.state(), search.q(), Paging.of(after, Search.LIMIT)))));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@RestPath String id, @RestQuery String move) {
        return Html.ok(Templates.application(view(id, move), Form.empty()));
    }

    /** Opens a document in the browser; it was checked to be what its type says when it was uploaded. */
    @GET
    @Path("{id}/documents/{sha256}")
    @Operation(hidden = true)
    public Response document(@RestPath String id, @RestPath String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw Problem.of(CommonProblem.NOT_FOUND).exception();
        }
        try (Response document = mofcom.document(id, sha256)) {
            MediaType type = document.getMediaType();
            String plain = type == null ? "" : type.getType() + "/" + type.getSubtype();
            return Response.ok(document.readEntity(byte[].class))
                    .type(SHOWN_IN_THE_BROWSER.contains(plain) ? plain : MediaType.APPLICATION_OCTET_STREAM)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        }
    }

    @POST
    @Path("{id}/{move}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@RestPath String id, @RestPath String move, MultivaluedMap<String, String> fields) {
        ApplicationMove.at(move)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        ObjectNode request = FIELDS.read(fields);
        if (move.equals(ApplicationMove.DECIDE.path()) && !request.has("factors")) {
            request.putObject("factors");
        }
        ProblemBody refused =
                Attempt.refusal(() -> mofcom.move(id, move, Fields.ifMatch(fields), request), page.language());
        if (refused == null) {
            return Html.seeOther(PAGE + id + "?done=mofcomMoved");
        }
        return Html.refused(
                refused.status(),
                Templates.application(view(id, move), Form.of(request).refused(refused)));
    }

    private ApplicationView view(String id, String wanted) {
        Ahead<Application> asked = Ahead.of(license.application(id));
        Ahead<List<UploadedDocument>> documents = Ahead.of(license.documents(id));
        Ahead<PartyQuestions> questions = parties.questions();
        Listings listings = parties.listings();
        Application application = asked.get();
        Ahead<Eligibility> eligibility =
                Ahead.of(mofcom.eligibility(application.applicant().organization()));
        List<String> duties = session.duties();
        boolean provincial = !session.province().isEmpty();
        Map<Boolean, List<ApplicationMove>> open = Stream.of(ApplicationMove.values())
                .filter(move -> move.isOpenFor(application))
                .collect(Collectors.partitioningBy(move -> move.isFor(duties, provincial)));
        String chosen = ApplicationMove.at(Objects.requireNonNullElse(wanted, ""))
                .filter(open.get(true)::contains)
                .or(() -> open.get(true).stream().findFirst())
                .map(Enum::name)
                .orElse(null);
        return new ApplicationView(
                application,
                documents.get(),
                eligibility.get(),
                parties.hits(application, listings, questions.get().items()),
                ApplicationView.choices(open.get(true), chosen),
                ApplicationView.choices(open.get(false), chosen),
                chosen);
    }
}
