package org.exportcontrol.gateway.console.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.gateway.console.api.ChangeNotices;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.problem.GatewayProblem;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells a page that is open when something changed; {@link LiveGuards} turns away who is not logged in. */
@Path(LiveResource.PATH)
public class LiveResource {

    static final String PATH = "/console/events";

    private static final String SECONDS_TO_WAIT = "60";

    private final LiveStreams streams;
    private final ChangeNotices notices;
    private final Session session;
    private final ObjectMapper json;

    LiveResource(LiveStreams streams, @RestClient ChangeNotices notices, Session session, ObjectMapper json) {
        this.streams = streams;
        this.notices = notices;
        this.session = session;
        this.json = json;
    }

    /**
     * Opens a stream with the person's own token, which no address and no notice carries.
     *
     * @param of id of the file that the page shows; without one every change counts that the person may see
     */
    @GET
    @Blocking
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> events(@RestQuery String of, @Context Sse sse) {
        Multi<String> changes = notices.stream("Bearer " + session.bearer().orElseThrow())
                .map(event -> event.data() == null ? "" : event.data())
                .filter(data -> !data.isBlank() && isAbout(of, data));
        return streams.open(session.subject(), sse, changes)
                .orElseThrow(() -> Problem.of(GatewayProblem.TOO_MANY_REQUESTS)
                        .detail("As many of your pages wait for changes as may.", "您打开的等待更新的页面数已达上限。")
                        .header("Retry-After", SECONDS_TO_WAIT)
                        .exception())
                .notices();
    }

    private boolean isAbout(String file, String event) {
        try {
            return file == null
                    || file.isBlank()
                    || file.equals(json.readTree(event).path("subjectId").asText());
        } catch (JsonProcessingException unreadable) {
            return true; // one reading too many does no harm
        }
    }
}
