package org.exportcontrol.gateway.access;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C trace context: taken over where the caller sends a good one, made where it does not. */
public final class TraceContext {

    private static final String TRACEPARENT = "traceparent";
    private static final String TRACESTATE = "tracestate";

    private static final Pattern GOOD = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** Sees to it that the request has one. */
    public static void ensure(HttpServerRequest request) {
        String given = request.getHeader(TRACEPARENT);
        if (given != null && GOOD.matcher(given).matches()) {
            return;
        }
        request.headers().remove(TRACESTATE); // belongs to the one that was not good
        // Marked as recorded: a service that samples as its parent does would else never record.
        request.headers().set(TRACEPARENT, "00-" + begun() + "-01");
    }

    /** The id that logs of all services share. */
    static String traceId(HttpServerRequest request) {
        String value = request.getHeader(TRACEPARENT);
        return value == null || value.length() < 35 ? null : value.substring(3, 35);
    }

    private static String begun() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId() + '-' + span.getSpanId();
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong() | 1)
                + hex.toHexDigits(random.nextLong())
                + '-'
                + hex.toHexDigits(random.nextLong() | 1);
    }
}
