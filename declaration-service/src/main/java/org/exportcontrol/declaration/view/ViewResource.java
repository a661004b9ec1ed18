package org.exportcontrol.declaration.view;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.declaration.file.CustomsDuty;

/** Who saw a file, for the supervisors of its customs office. */
@Path("/v1/declarations/{id}/views")
public class ViewResource {

    private final FileViews views;
    private final Caller caller;

    ViewResource(FileViews views, Caller caller) {
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(summary = "Which officials saw the file: person, day, first and last time, version")
    public List<ViewResponse> read(UUID id) {
        CustomsDuty.requireSupervisor(caller);
        return views.of(id);
    }
}
