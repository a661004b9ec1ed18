package org.exportcontrol.gateway.console.live;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.exportcontrol.gateway.console.session.Session;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Who may wait for changes, and for how long. */
class LiveGuards {

    private static final String LOGOUT = "/console/logout";

    private final LiveStreams streams;
    private final Session session;

    LiveGuards(LiveStreams streams, Session session) {
        this.streams = streams;
        this.session = session;
    }

    /** An empty answer tells a browser not to ask again; a login page would be no stream. */
    @ServerRequestFilter
    Response onlyForWhoIsLoggedIn(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(LiveResource.PATH) && session.anonymous()
                ? Response.noContent().build()
                : null;
    }

    @ServerResponseFilter
    void endAfterTheLogout(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().equals(LOGOUT)
                && response.getStatus() == Response.Status.SEE_OTHER.getStatusCode()
                && !session.anonymous()) {
            streams.close(session.subject());
        }
    }
}
