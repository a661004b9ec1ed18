package org.exportcontrol.controllist.impact;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.controllist.app.QuestionTime;

/** The entries that a published announcement touched, by which others find their own files. */
@Path("/v1/announcements/{id}/touched-entries")
@Produces(MediaType.APPLICATION_JSON)
public class TouchedEntriesResource {

    private final ImpactService impacts;

    TouchedEntriesResource(ImpactService impacts) {
        this.impacts = impacts;
    }

    /** With {@code asOf} those that are touched by that date, with {@code knownAt} if it was recorded by that instant. */
    @GET
    @PermitAll
    @Operation(summary = "Read which entries a published announcement touched")
    public Slice<TouchedEntry> touched(
            String id, @QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        return new Slice<>(impacts.touchedBy(id, QuestionTime.orNone(asOf, knownAt)), null);
    }
}
