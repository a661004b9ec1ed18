package org.exportcontrol.declaration.template;

import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer on a draft that was just made. */
final class Drafts {

    private Drafts() {}

    static RestResponse<DeclarationResponse> created(DeclarationResponse draft) {
        return RestResponse.ResponseBuilder.<DeclarationResponse>create(Status.CREATED, draft)
                .location(URI.create("/v1/declarations/" + draft.id()))
                .tag(ETags.of(draft.version()))
                .build();
    }
}
