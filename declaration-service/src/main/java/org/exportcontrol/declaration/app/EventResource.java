package org.exportcontrol.declaration.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.event.EventPage;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;

/** The feed of what happened to declarations. */
@Path("/v1/events")
public class EventResource {

    private final EventFeed feed;
    private final Caller caller;

    EventResource(EventFeed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR, Roles.SERVICE})
    @Operation(
            summary = "Events after a position, in order",
            description =
                    "You see what is meant for you; the cursor moves on over the rest. 410 when the feed ends before"
                            + " your cursor.")
    public EventPage events(@QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") Integer limit) {
        return feed.page(after, PageLimit.of(limit), Audience.of(caller));
    }
}
