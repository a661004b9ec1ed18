package org.exportcontrol.gateway.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.exportcontrol.common.web.AnswerHeaders;
import org.exportcontrol.gateway.limit.Caller;
import org.jboss.logging.Logger;

/**
 * One line of JSON for each request, without anything that names a person: no path as it was sent, no query, no address,
 * no token, and the caller as a digest.
 */
@Singleton
public class AccessLog {

    /** A category of its own, so that it can be sent elsewhere. */
    private static final Logger LOG = Logger.getLogger("access");

    private static final int SHOWN_OF_DIGEST = 8;

    /** Of the gateway's own paths only where they begin: what follows may be the number of somebody's file. */
    private static final Pattern OWN = Pattern.compile("/([a-z][a-z-]{0,30}(?:\\.[a-z]{2,5})?)?(/.*)?");

    private final ObjectMapper json;
    private final boolean enabled;
    private final SecretKeySpec key;
    private final Clock realTime = Clock.systemUTC();

    AccessLog(AccessLogConfig config, ObjectMapper json) {
        this.json = json;
        this.enabled = config.enabled();
        this.key = new SecretKeySpec(
                config.key().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> new SecureRandom()
                        .generateSeed(32)),
                "HmacSHA256");
    }

    /** Takes note of a request; the line is written when it is over. */
    public Visit begin(RoutingContext context) {
        Visit visit = new Visit();
        context.addEndHandler(over -> visit.isOver());
        if (enabled && !context.request().path().startsWith("/q/")) {
            visit.atEnd(() -> write(context.request(), visit));
        }
        return visit;
    }

    private void write(HttpServerRequest request, Visit visit) {
        ObjectNode line = json.createObjectNode();
        line.put("time", realTime.instant().toString());
        line.put("method", request.method().name());
        line.put(
                "route",
                visit.route() == null ? own(request.path()) : visit.route().path());
        line.put("status", request.response().getStatusCode());
        if (!request.response().ended()) {
            line.put("brokenOff", true);
        }
        line.put(
                "protocol",
                request.version() == null ? "none" : request.version().alpnName());
        line.put("bytesIn", request.bytesRead());
        line.put("bytesOut", request.response().bytesWritten());
        line.put("micros", visit.took() / 1_000);
        line.put("microsBefore", visit.tookBeforePassingOn() / 1_000);
        line.put("requestId", request.getHeader(AnswerHeaders.REQUEST_ID));
        line.put("traceId", TraceContext.traceId(request));
        if (visit.caller() != null) {
            line.put("caller", digest(visit.caller()));
        }
        LOG.info(line.toString());
    }

    private static String own(String path) {
        Matcher own = OWN.matcher(path == null ? "" : path);
        if (!own.matches() || path.startsWith("/api")) {
            return "none";
        }
        return "/" + (own.group(1) == null ? "" : own.group(1)) + (own.group(2) == null ? "" : "/*");
    }

    private String digest(Caller caller) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(caller.key().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_OF_DIGEST);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
