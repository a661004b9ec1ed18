package org.exportcontrol.declaration.amendment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

/** What a declaration said, and since when. */
@Path("/v1/declarations/{id}/versions")
public class VersionResource {

    private final FormVersions versions;

    VersionResource(FormVersions versions) {
        this.versions = versions;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
    @Operation(summary = "The versions of the content since acceptance, oldest first, with who changed it and why")
    public List<VersionResponse> read(UUID id) {
        return versions.read(id);
    }
}
