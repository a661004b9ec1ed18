package org.exportcontrol.gateway.console.exporter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Balance;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Ledger;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Licenses;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Texts;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** An exporter's licenses: what was granted, what is left of it, and where the rest went. */
@Path("/console/exporter/licenses")
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class LicensesResource {

    private static final int PAGE = 50;

    private final LicenseApi licenses;
    private final Page page;
    private final Texts texts;

    LicensesResource(@RestClient LicenseApi licenses, Page page, Texts texts) {
        this.licenses = licenses;
        this.page = page;
        this.texts = texts;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance licenses(Licenses licenses, String q);

        static native TemplateInstance license(License license, List<Balances.Line> balances, Ledger ledger);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String q, @RestQuery String after) {
        String words = q == null || q.isBlank() ? null : q.strip();
        return Html.ok(Templates.licenses(Ahead.now(licenses.licenses(words, Paging.of(after, PAGE))), words));
    }

    @GET
    @Path("{number}")
    @Operation(hidden = true)
    public Response show(@RestPath String number, @RestQuery String after) {
        Ahead<Balance> balance = Ahead.of(licenses.balance(number));
        Ahead<Ledger> ledger = Ahead.of(licenses.ledger(number, Paging.of(after, PAGE)));
        License license = Ahead.now(licenses.license(number));
        return Html.ok(Templates.license(
                license, new Balances(texts, page.language()).of(license, balance.get()), ledger.get()));
    }

    /** The certificate as license-service makes it, to be printed. */
    @GET
    @Path("{number}/certificate")
    @Operation(hidden = true)
    public String certificate(@RestPath String number) {
        return licenses.certificate(number);
    }
}
