package org.exportcontrol.controllist.screening;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether goods are controlled on a date. */
@Path("/v1/screenings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScreeningResource {

    private final ScreeningService screenings;

    ScreeningResource(ScreeningService screenings) {
        this.screenings = screenings;
    }

    /** Finds, for 1 to 1,000 lines of goods, which entries match on a date, and why. Nothing is stored. */
    @POST
    @PermitAll
    @Operation(summary = "Hold goods against the list as of a date")
    public ScreeningResponse screen(@NotNull ScreeningRequest request) {
        return screenings.screen(request);
    }
}
