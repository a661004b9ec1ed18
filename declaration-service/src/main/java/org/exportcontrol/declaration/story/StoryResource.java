package org.exportcontrol.declaration.story;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

/** The story of a declaration. */
@Path("/v1/declarations/{id}/story")
public class StoryResource {

    private final StoryService stories;

    StoryResource(StoryService stories) {
        this.stories = stories;
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
    @Operation(
            summary = "One ordered, explained account of a declaration, as far as you may see it",
            description = "Moves, findings, verdicts, holds, notices, papers, replies and clocks in both languages, and"
                    + " what the goods wait for now.")
    public StoryResponse story(UUID id) {
        return stories.of(id);
    }
}
