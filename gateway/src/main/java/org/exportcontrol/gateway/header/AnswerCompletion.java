package org.exportcontrol.gateway.header;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.exportcontrol.gateway.contract.Route;

/** Puts on an answer, right before it goes, what is not on it yet: what a service or a page said on purpose stays. */
@Singleton
public class AnswerCompletion {

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence CONTENT_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");

    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");

    /** No-referrer would have browsers send "Origin: null" with the forms of the console. */
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

    private static final CharSequence OWN_PAGES = HttpHeaders.createOptimized(
            "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
    private static final CharSequence OF_SERVICES = HttpHeaders.createOptimized("frame-ancestors 'none'");

    private final CrossOrigin crossOrigin;
    private final String tlsOnly;
    private final Map<String, Map<String, String>> deprecated = new HashMap<>();

    AnswerCompletion(HeaderConfig config, CrossOrigin crossOrigin) {
        this.crossOrigin = crossOrigin;
        this.tlsOnly = config.tlsOnlyFor()
                .map(Duration::toSeconds)
                .map(seconds -> "max-age=" + seconds + "; includeSubDomains")
                .orElse(null);
        config.deprecated().forEach(gone -> deprecated.put(gone.path(), headersOf(gone)));
    }

    /** @param route which operation was asked for; null for the gateway's own */
    public void complete(HttpServerRequest request, Route route) {
        MultiMap headers = request.response().headers();
        ifAbsent(headers, CONTENT_TYPE_OPTIONS, NO_SNIFF);
        ifAbsent(headers, REFERRER_POLICY, SAME_ORIGIN);
        ifAbsent(headers, CONTENT_POLICY, route == null ? OWN_PAGES : OF_SERVICES);
        if (tlsOnly != null) {
            ifAbsent(headers, TRANSPORT_SECURITY, tlsOnly);
        }
        if (route != null && !deprecated.isEmpty()) {
            deprecated.getOrDefault(route.path(), Map.of()).forEach((name, value) -> ifAbsent(headers, name, value));
        }
        crossOrigin.complete(request, headers);
    }

    private static void ifAbsent(MultiMap headers, CharSequence name, CharSequence value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /** RFC 9745 and RFC 8594. */
    private static Map<String, String> headersOf(HeaderConfig.Deprecation gone) {
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "Deprecation", "@" + gone.since().atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        gone.sunset().ifPresent(day -> headers.put("Sunset", httpDate(day)));
        gone.link().ifPresent(link -> headers.put("Link", '<' + link.toString() + ">; rel=\"deprecation\""));
        return headers;
    }

    private static String httpDate(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(day.atStartOfDay());
    }
}
