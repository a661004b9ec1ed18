package org.exportcontrol.controllist.app;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.event.EventPage;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.PageLimit;

/** The feed of publications, public, and of drafts, for the ministry. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

    private final EventFeed feed;
    private final Caller caller;

    EventResource(EventFeed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    /** The events after a cursor; a page that is not full means that nothing newer is there yet. */
    @GET
    @PermitAll
    @Operation(summary = "Read the feed of publications after a cursor")
    public EventPage events(
            @QueryParam("after") @DefaultValue("0") @Min(0) long after, @QueryParam("limit") Integer limit) {
        return feed.page(after, PageLimit.of(limit), Audience.of(caller));
    }
}
