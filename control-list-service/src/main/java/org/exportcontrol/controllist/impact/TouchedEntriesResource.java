package org.exportcontrol.controllist.impact;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.web.Slice;

/** The entries that a published announcement touched, by which others find their own files. */
@Path("/v1/announcements/{id}/touched-entries")
@Produces(MediaType.APPLICATION_JSON)
public class TouchedEntriesResource {

    private final ImpactService impacts;

    TouchedEntriesResource(ImpactService impacts) {
        this.impacts = impacts;
    }

    @GET
    @PermitAll
    @Operation(summary = "Read which entries a published announcement touched")
    public Slice<TouchedEntry> touched(String id) {
        return new Slice<>(impacts.touchedBy(id), null);
    }
}
