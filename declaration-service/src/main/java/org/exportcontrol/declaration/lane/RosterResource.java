package org.exportcontrol.declaration.lane;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

/** The officers among whom an office shares out its work. */
@Path("/v1/lane-officers")
public class RosterResource {

    private final Roster roster;

    RosterResource(Roster roster) {
        this.roster = roster;
    }

    /** An officer on the roster. */
    public record RosterRequest(
            @NotBlank @Size(max = 200) String name, @NotNull Boolean onDuty) {}

    @GET
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "The officers of your office with their open files")
    public List<Roster.Officer> list() {
        return roster.list();
    }

    @PUT
    @Path("{subject}")
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(
            summary = "Put an officer on the roster or off duty (supervisor)",
            description = "Sets the whole entry; sent again it changes nothing.")
    public Roster.Officer put(String subject, @Valid @NotNull RosterRequest request) {
        return roster.put(subject, request.name(), request.onDuty());
    }
}
