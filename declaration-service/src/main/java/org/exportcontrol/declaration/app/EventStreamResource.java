package org.exportcontrol.declaration.app;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.SuiteClock;

/** The feed as a stream, for frontends that want to hear of changes at once. */
@Path("/v1/events/stream")
public class EventStreamResource {

    private final EventStreams streams;
    private final EventFeed feed;
    private final Caller caller;
    private final JsonWebToken token;
    private final SuiteClock clock;

    EventStreamResource(EventStreams streams, EventFeed feed, Caller caller, JsonWebToken token, SuiteClock clock) {
        this.streams = streams;
        this.feed = feed;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR, Roles.SERVICE})
    @Operation(
            summary = "Events as they happen, as server-sent events",
            description = "The id of each is its position; data is the event as GET /v1/events gives it. Begins after"
                    + " Last-Event-ID, else after the position asked for, else at the end of the feed. Heartbeats move"
                    + " the id on over what you may not see. Ends when the token does. 410 when the feed ends before"
                    + " your cursor.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
    public void stream(
            @QueryParam("after") String after,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context RoutingContext request) {
        // A browser that reconnects repeats the first address, so the header is the newer one.
        String cursor = lastEventId == null || lastEventId.isBlank() ? after : lastEventId.strip();
        long start = cursor == null ? feed.end() : position(cursor);
        feed.requireReached(start);
        Duration life = Duration.between(clock.realTime(), Instant.ofEpochSecond(token.getExpirationTime()));
        streams.open(sse, sink, start, Audience.of(caller), life)
                .begin(() -> request.response().headWritten());
    }

    private static long position(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            Text text = Text.of("A position is a whole number from 0.", "位置须为非负整数。");
            throw Problem.of(CommonProblem.BAD_PARAMETER)
                    .detail(text)
                    .violations(List.of(Violation.of("?after", text)))
                    .exception();
        }
        return Long.parseLong(cursor);
    }
}
