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
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Balance;
import org.exportcontrol.gateway.console.api.LicenseAnswers.BalanceLine;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Ledger;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Licenses;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.api.MofcomLicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Bar;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.PostedForm;
import org.exportcontrol.gateway.console.view.Texts;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Licenses as the ministry sees them, with the moves on grounds of the law. */
@Path("/console/mofcom/licenses")
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class LicenseResource {

    private static final String PAGE = "/console/mofcom/licenses";
    private static final int BOOKINGS = 100;

    private final LicenseApi license;
    private final MofcomLicenseApi mofcom;
    private final Session session;
    private final Texts texts;
    private final Page page;

    LicenseResource(
            @RestClient LicenseApi license,
            @RestClient MofcomLicenseApi mofcom,
            Session session,
            Texts texts,
            Page page) {
        this.license = license;
        this.mofcom = mofcom;
        this.session = session;
        this.texts = texts;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance licenses(Search search, Licenses found);

        static native TemplateInstance license(LicenseView view, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response search(@RestQuery String q, @RestQuery String after) {
        Search search = new Search(Fields.given(q), null);
        return Html.ok(
                Templates.licenses(search, Ahead.now(license.licenses(search.q(), Paging.of(after, Search.LIMIT)))));
    }

    @GET
    @Path("{number}")
    @Operation(hidden = true)
    public Response read(@RestPath String number, @RestQuery String move, @RestQuery String after) {
        return Html.ok(Templates.license(view(number, move, after), Form.empty()));
    }

    @POST
    @Path("{number}/{move}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@RestPath String number, @RestPath String move, MultivaluedMap<String, String> fields) {
        LicenseMoves.at(move)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        ObjectNode request = PostedForm.ofTexts().read(fields);
        ProblemBody refused = Attempt.refusal(
                () -> mofcom.moveLicense(number, move, Fields.ifMatch(fields), request), page.language());
        return refused == null
                ? Html.seeOther(PAGE + "/" + Fields.encode(number) + "?done=mofcomMoved")
                : Html.refused(
                        refused.status(),
                        Templates.license(
                                view(number, move, null), Form.of(request).refused(refused)));
    }

    private LicenseView view(String number, String wanted, String after) {
        Ahead<Balance> asked = Ahead.of(license.balance(number));
        Ahead<Ledger> ledger = Ahead.of(license.ledger(number, Paging.of(after, BOOKINGS)));
        License found = Ahead.now(license.license(number));
        Balance balance = asked.get();
        List<LicenseMoves> open = !session.hasDuty("decide")
                ? List.of()
                : Stream.of(LicenseMoves.values())
                        .filter(move -> move.isOpenFor(found))
                        .toList();
        LicenseMoves chosen = LicenseMoves.at(Objects.requireNonNullElse(wanted, ""))
                .filter(open::contains)
                .or(() -> open.stream().findFirst())
                .orElse(null);
        List<ApplicationView.Choice> choices = open.stream()
                .map(move -> new ApplicationView.Choice(move.name(), move.path(), "decide", move == chosen))
                .toList();
        return new LicenseView(
                found,
                balance,
                ledger.get(),
                balance.lines().stream().map(this::bar).toList(),
                choices,
                choices.stream()
                        .filter(ApplicationView.Choice::current)
                        .findFirst()
                        .orElse(null),
                chosen == null ? List.of() : chosen.grounds());
    }

    private Bar bar(BalanceLine line) {
        BigDecimal whole = Stream.of(line.used(), line.held(), line.free(), line.carriedOver())
                .map(LicenseResource::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Bar.of(whole.toPlainString())
                .with("used", said("used"), plain(line.used()), with(line.used(), line))
                .with("held", said("held"), plain(line.held()), with(line.held(), line))
                .with("free", said("free"), plain(line.free()), with(line.free(), line))
                .with("carried", said("carried"), plain(line.carriedOver()), with(line.carriedOver(), line));
    }

    private String said(String part) {
        return texts.get("mofcomBalance_" + part, page.language());
    }

    private static String with(String amount, BalanceLine line) {
        return plain(amount) + " " + line.unit();
    }

    private static String plain(String amount) {
        return number(amount).toPlainString();
    }

    private static BigDecimal number(String amount) {
        return amount == null ? BigDecimal.ZERO : new BigDecimal(amount);
    }
}
