package org.exportcontrol.license.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.calendar.Waiting;
import org.jboss.resteasy.reactive.RestResponse;

/** Responses about inquiries, as the caller may see them. */
@ApplicationScoped
class InquiryAnswers {

    private final Caller caller;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    InquiryAnswers(Caller caller, WorkingDays workingDays, InstantSource clock) {
        this.caller = caller;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    InquiryResponse body(Inquiry inquiry) {
        Waiting waiting = inquiry.state().isOver()
                ? null
                : Waiting.from(inquiry.filedOn(), BusinessZone.today(clock), workingDays);
        boolean forMinistry = caller.is(Roles.MOFCOM) && caller.province().isEmpty();
        return InquiryResponse.from(inquiry, waiting, forMinistry);
    }

    RestResponse<InquiryResponse> ok(InquiryResponse body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(ETags.of(body.version()))
                .build();
    }

    RestResponse<InquiryResponse> created(Inquiry inquiry) {
        return RestResponse.ResponseBuilder.<InquiryResponse>created(URI.create("/v1/inquiries/" + inquiry.id()))
                .entity(body(inquiry))
                .tag(ETags.of(inquiry.version()))
                .build();
    }
}
