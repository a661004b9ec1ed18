package org.exportcontrol.controllist.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts as answers, with the entity tag that the next move needs. */
@ApplicationScoped
class DraftAnswers {

    private final DraftService drafts;

    DraftAnswers(DraftService drafts) {
        this.drafts = drafts;
    }

    DraftResponse body(Draft draft) {
        return DraftResponse.from(draft, drafts.findings(draft.id()));
    }

    RestResponse<DraftResponse> created(Draft draft) {
        return RestResponse.ResponseBuilder.<DraftResponse>created(URI.create("/v1/drafts/" + draft.id()))
                .entity(body(draft))
                .tag(ETags.of(draft.version()))
                .build();
    }

    RestResponse<DraftResponse> ok(DraftResponse body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(ETags.of(body.version()))
                .build();
    }
}
