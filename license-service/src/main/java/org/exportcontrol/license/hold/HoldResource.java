package org.exportcontrol.license.hold;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

/**
 * What declaration-service asks for one declaration. Each call carries an attempt: the same one again gets the same
 * answer without effect, a lower one 409.
 */
@Path("/internal/v1/holds/{declarationId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
public class HoldResource {

    private final HoldService holds;
    private final UseService uses;
    private final CorrectionService corrections;

    HoldResource(HoldService holds, UseService uses, CorrectionService corrections) {
        this.holds = holds;
        this.uses = uses;
        this.corrections = corrections;
    }

    /** All lines or none; a refusal is an answer (200, {@code held: false}) with every failure of every line. */
    @PUT
    @Operation(summary = "Check a declaration against its licenses and hold the quantities")
    public HoldAnswer hold(UUID declarationId, @Valid @NotNull HoldRequest request) {
        return holds.hold(declarationId, request);
    }

    @GET
    @Operation(summary = "Read what a declaration holds or has used")
    public HoldStatus read(UUID declarationId) {
        return uses.status(declarationId);
    }

    @DELETE
    @Operation(summary = "Free what a declaration holds; the attempt is remembered")
    public void release(UUID declarationId, @QueryParam("attempt") @NotNull @Min(1) Integer attempt) {
        holds.release(declarationId, attempt);
    }

    /** At release. Judges the state of the licenses once more, on the day of acceptance. */
    @POST
    @Path("use")
    @Operation(summary = "Book what is held as used")
    public UseAnswer use(UUID declarationId, @Valid @NotNull AttemptRequest request) {
        return uses.use(declarationId, request.attempt());
    }

    @POST
    @Path("reversal")
    @Operation(summary = "Book what is used back to held")
    public HoldStatus reverse(UUID declarationId, @Valid @NotNull AttemptRequest request) {
        return uses.reverse(declarationId, request.attempt());
    }

    /** Where less was loaded than declared: all lines or none. */
    @POST
    @Path("corrections")
    @Operation(summary = "Book used quantities back to free")
    public HoldStatus correct(UUID declarationId, @Valid @NotNull CorrectionRequest request) {
        return corrections.correct(declarationId, request);
    }
}
