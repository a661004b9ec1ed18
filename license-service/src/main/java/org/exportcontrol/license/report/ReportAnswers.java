package org.exportcontrol.license.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.calendar.Waiting;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers about reports, with how long an open one has waited. */
@ApplicationScoped
class ReportAnswers {

    private final WorkingDays workingDays;
    private final InstantSource clock;

    ReportAnswers(WorkingDays workingDays, InstantSource clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    ReportResponse body(Report report) {
        Waiting waiting = report.state() == ReportState.OPEN
                ? Waiting.from(report.filedOn(), BusinessZone.today(clock), workingDays)
                : null;
        return ReportResponse.from(report, waiting);
    }

    RestResponse<ReportResponse> ok(ReportResponse body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(ETags.of(body.version()))
                .build();
    }

    RestResponse<ReportResponse> created(Report report) {
        return RestResponse.ResponseBuilder.<ReportResponse>created(URI.create("/v1/reports/" + report.id()))
                .entity(body(report))
                .tag(ETags.of(report.version()))
                .build();
    }
}
