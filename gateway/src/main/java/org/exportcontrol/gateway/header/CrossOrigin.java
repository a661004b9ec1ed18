package org.exportcontrol.gateway.header;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets pages of other origins call the API, where the settings name them. Tokens travel in a header that a page sets on
 * purpose; cookies never count across origins.
 */
@Singleton
public class CrossOrigin {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key,"
                    + " If-Match, If-None-Match, Range, traceparent, X-Request-Id";
    private static final String ANSWER_HEADERS =
            "Content-Disposition, Content-Language, Deprecation, ETag, Link, Location,"
                    + " RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id";

    private final Set<String> origins;
    private final String maxAge;

    CrossOrigin(HeaderConfig config) {
        this.origins = config.allowedOrigins().map(Set::copyOf).orElse(Set.of());
        this.maxAge = Long.toString(config.allowedFor().toSeconds());
    }

    /** Answers the question whether a page may call. False when the request is none, or nothing is allowed. */
    public boolean answers(HttpServerRequest request) {
        if (request.method() != HttpMethod.OPTIONS
                || !isAllowed(request)
                || !request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            return false;
        }
        HttpServerResponse response = request.response();
        response.headers()
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge);
        response.setStatusCode(204).end();
        return true;
    }

    /** Tells the browser that the page may read the answer. */
    void complete(HttpServerRequest request, MultiMap headers) {
        if (origins.isEmpty() || !isOfTheApi(request)) {
            return;
        }
        headers.add(HttpHeaders.VARY, "Origin");
        if (isAllowed(request)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, request.getHeader(HttpHeaders.ORIGIN));
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        }
    }

    private boolean isAllowed(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin) && isOfTheApi(request);
    }

    private static boolean isOfTheApi(HttpServerRequest request) {
        String path = request.path();
        return path != null && (path.startsWith("/api/") || path.startsWith("/openapi"));
    }
}
