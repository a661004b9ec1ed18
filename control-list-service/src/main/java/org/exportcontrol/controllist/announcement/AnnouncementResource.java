package org.exportcontrol.controllist.announcement;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.controllist.app.QuestionTime;
import org.jboss.resteasy.reactive.RestResponse;

/** The published announcements, as they were read. */
@Path("/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncementResource {

    private final AnnouncementService announcements;

    AnnouncementResource(AnnouncementService announcements) {
        this.announcements = announcements;
    }

    /**
     * All announcements on one page: there are a few in a year. With {@code asOf} those published by that date, with
     * {@code knownAt} those recorded here by that instant.
     */
    @GET
    @PermitAll
    @Operation(summary = "List the published announcements")
    public Slice<AnnouncementSummary> list(@QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        return new Slice<>(announcements.all(QuestionTime.orNone(asOf, knownAt)), null);
    }

    /** One announcement with its text, sources and verification marks. */
    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "Read an announcement as it was recorded")
    public RestResponse<AnnouncementResponse> get(String id, @QueryParam("knownAt") String knownAt) {
        AnnouncementResponse announcement =
                announcements.get(id, QuestionTime.orNone(null, knownAt).knownAt());
        return RestResponse.ResponseBuilder.ok(announcement)
                .tag(new EntityTag(announcement.digest()))
                .build();
    }
}
