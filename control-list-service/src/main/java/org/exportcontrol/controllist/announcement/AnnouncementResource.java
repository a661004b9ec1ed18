package org.exportcontrol.controllist.announcement;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** The published announcements, as they were read. */
@Path("/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncementResource {

    private final AnnouncementService announcements;

    AnnouncementResource(AnnouncementService announcements) {
        this.announcements = announcements;
    }

    /** All announcements on one page: there are a few in a year. */
    @GET
    @PermitAll
    @Operation(summary = "List the published announcements")
    public Slice<AnnouncementSummary> list() {
        return new Slice<>(announcements.all(), null);
    }

    /** One announcement with its text, sources and verification marks. */
    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "Read an announcement as it was recorded")
    public RestResponse<AnnouncementResponse> get(String id) {
        AnnouncementResponse announcement = announcements.get(id);
        return RestResponse.ResponseBuilder.ok(announcement)
                .tag(new EntityTag(announcement.digest()))
                .build();
    }
}
