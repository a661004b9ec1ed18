package org.exportcontrol.gateway.console.customs;

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
import org.exportcontrol.gateway.console.api.CustomsAnswers.Referrals;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Html;
import org.jboss.resteasy.reactive.RestQuery;

/** The penalty referrals of an office (CH-12). */
@Path("/console/customs/penalty-referrals")
@Produces(Html.TYPE)
@RolesAllowed(Roles.CUSTOMS)
public class ReferralPages {

    private static final int MOST = 100;

    private final CustomsApi customs;
    private final Session session;

    ReferralPages(@RestClient CustomsApi customs, Session session) {
        this.customs = customs;
        this.session = session;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance referrals(Referrals referrals, String state, List<String> states, boolean moves);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery String state) {
        String wanted = state == null || state.isBlank() ? null : state;
        return Html.ok(Templates.referrals(
                customs.referrals(wanted, MOST),
                wanted,
                List.of("OPEN", "HANDED_OVER", "CLOSED"),
                session.hasDuty(Move.REFERRAL.duty())));
    }
}
