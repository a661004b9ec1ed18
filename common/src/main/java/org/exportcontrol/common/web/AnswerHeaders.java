package org.exportcontrol.common.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.exportcontrol.common.time.SuiteClock;
import org.jboss.logmanager.MDC;

/** Gives each answer its request id, and says in each answer when the clock is shifted. */
@ApplicationScoped
public class AnswerHeaders {

    public static final String REQUEST_ID = "X-Request-Id";
    public static final String CLOCK_SHIFTED = "Clock-Shifted";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void register(@Observes Router router, SuiteClock clock) {
        router.route().order(Integer.MIN_VALUE).handler(request -> {
            String given = request.request().getHeader(REQUEST_ID);
            String id = given != null && ACCEPTABLE.matcher(given).matches()
                    ? given
                    : UUID.randomUUID().toString();
            request.request().headers().set(REQUEST_ID, id);
            request.response().putHeader(REQUEST_ID, id);
            if (clock.shifted()) {
                request.response().putHeader(CLOCK_SHIFTED, clock.shift().toString());
            }
            MDC.put("requestId", id);
            request.next();
        });
    }
}
