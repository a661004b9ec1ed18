package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** Applications as answers to the caller, with the entity tag that the next move needs. */
@ApplicationScoped
class Answers {

    private final Caller caller;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    Answers(Caller caller, WorkingDays workingDays, InstantSource clock) {
        this.caller = caller;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    ApplicationResponse body(Application application) {
        return ApplicationResponse.from(
                application,
                CourseResponse.from(application, workingDays, BusinessZone.today(clock)),
                caller.is(Roles.MOFCOM) && caller.province().isEmpty());
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
