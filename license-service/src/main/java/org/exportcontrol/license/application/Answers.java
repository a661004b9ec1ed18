package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** Applications as answers to the caller, with the entity tag that the next move needs. */
@ApplicationScoped
class Answers {

    private final Caller caller;

    Answers(Caller caller) {
        this.caller = caller;
    }

    ApplicationResponse body(Application application) {
        return ApplicationResponse.from(
                application, caller.is(Roles.MOFCOM) && caller.province().isEmpty());
    }

    RestResponse<ApplicationResponse> created(Application application) {
        ApplicationResponse body = body(application);
        return RestResponse.ResponseBuilder.<ApplicationResponse>created(URI.create("/v1/applications/" + body.id()))
                .entity(body)
                .tag(ETags.of(body.version()))
                .build();
    }

    RestResponse<ApplicationResponse> ok(ApplicationResponse body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(ETags.of(body.version()))
                .build();
    }
}
