package org.exportcontrol.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exportcontrol.common.security.Caller;

/** Which headers cross the gateway, and which it sets itself. */
final class ForwardedHeaders {

    /** Meant for one connection, not for what lies behind it (RFC 9110, 7.6.1). */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    private static final Set<String> NOT_FROM_OUTSIDE = Set.of(
            // Names the person for whom a service calls: only services may say so, and they do not come this way.
            Caller.ACTING_SUBJECT.toLowerCase(Locale.ROOT),
            "forwarded",
            // The services hold no session.
            "cookie",
            // Answered here: the caller waits for our word to send its body.
            "expect");

    private static final String LOCATION = "Location";

    private ForwardedHeaders() {}

    /** Makes the headers of a request fit for the service: nothing of the connection, nothing that a caller may forge. */
    static void toService(MultiMap headers, HttpServerRequest caller, String prefix) {
        dropThoseOfTheConnection(headers);
        for (String name : Set.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (NOT_FROM_OUTSIDE.contains(lower) || lower.startsWith("x-forwarded-")) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", caller.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", caller.scheme());
        headers.set("X-Forwarded-Prefix", prefix);
        if (caller.authority() != null) {
            headers.set("X-Forwarded-Host", caller.authority().toString());
        }
    }

    /**
     * Makes the headers of an answer fit for the caller.
     *
     * @param given what the gateway has put on the answer already; what the service says replaces it
     * @param origin scheme, host and port under which the service knows itself
     */
    static void toCaller(MultiMap headers, MultiMap given, String prefix, String origin) {
        dropThoseOfTheConnection(headers);
        headers.names().forEach(given::remove);
        String location = headers.get(LOCATION);
        if (location != null) {
            String path = location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
            if (path.startsWith("/") && !path.startsWith("//")) {
                headers.set(LOCATION, prefix + path);
            }
        }
    }

    private static void dropThoseOfTheConnection(MultiMap headers) {
        Set<String> dropped = new HashSet<>(OF_THE_CONNECTION);
        List<String> connection = headers.getAll("connection");
        connection.forEach(value -> dropped.addAll(List.of(value.strip().split("\\s*,\\s*"))));
        dropped.stream().filter(name -> !name.isBlank()).forEach(headers::remove);
    }
}
