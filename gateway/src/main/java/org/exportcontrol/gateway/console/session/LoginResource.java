package org.exportcontrol.gateway.console.session;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.Problem;
import org.jboss.resteasy.reactive.RestQuery;

/** In, out, and the language. */
@Path("/console")
public class LoginResource {

    static final String LOGIN = "/console/login";
    static final String CALLBACK = "/console/callback";

    private static final String LOGGED_OUT = "/?done=loggedOut";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final OidcSession oidc;
    private final ProviderLogout provider;
    private final ConsoleConfig config;

    LoginResource(OidcSession oidc, ProviderLogout provider, ConsoleConfig config) {
        this.oidc = oidc;
        this.provider = provider;
        this.config = config;
    }

    /** Sends a person to the provider, and from there back to the page. */
    @GET
    @Path("login")
    @Authenticated
    @AuthorizationCodeFlow
    @Operation(hidden = true)
    public Response login(@RestQuery String to) {
        return seeOther(LocalPath.orHome(to)).build();
    }

    /** Where the provider sends people back to; the framework takes the code and restores the path from before. */
    @GET
    @Path("callback")
    @Authenticated
    @AuthorizationCodeFlow
    @Operation(hidden = true)
    public Response callback() {
        return seeOther("/").build();
    }

    /** Ends the session here and, where the provider says how, the one there. */
    @POST
    @Path("logout")
    @PermitAll
    @Operation(hidden = true)
    public Response logout(UriInfo here) {
        if (!config.login()) {
            throw Problem.of(CommonProblem.NOT_FOUND).exception();
        }
        Optional<String> there = provider.address(here.getBaseUri().resolve(LOGGED_OUT));
        oidc.logout().await().indefinitely();
        return seeOther(there.orElse(LOGGED_OUT)).build();
    }

    /** Remembers a language and goes back. */
    @GET
    @Path("language")
    @PermitAll
    @Operation(hidden = true)
    public Response language(@RestQuery String lang, @RestQuery String to) {
        return seeOther(LocalPath.orHome(to))
                .cookie(new NewCookie.Builder(LanguageChoice.COOKIE)
                        .value(Language.preferred(lang).tag())
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    private static Response.ResponseBuilder seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}
