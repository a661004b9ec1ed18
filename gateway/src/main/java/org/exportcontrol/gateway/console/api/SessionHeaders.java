package org.exportcontrol.gateway.console.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.exportcontrol.common.web.AnswerHeaders;
import org.exportcontrol.gateway.console.session.Session;

/** The console asks as the person at the page, in that person's language, under the id of the request. */
@RequestScoped
public class SessionHeaders implements ClientHeadersFactory {

    private final Session session;
    private final HttpServerRequest request;

    SessionHeaders(Session session, HttpServerRequest request) {
        this.session = session;
        this.request = request;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        session.bearer().ifPresent(token -> headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        headers.putSingle(AnswerHeaders.REQUEST_ID, request.getHeader(AnswerHeaders.REQUEST_ID));
        return headers;
    }
}
