package org.exportcontrol.license.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** The working-day calendar that all terms run on. */
@Path("/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    private final CalendarService calendar;
    private final IdempotentRequests requests;

    CalendarResource(CalendarService calendar, IdempotentRequests requests) {
        this.calendar = calendar;
        this.requests = requests;
    }

    /** Open to all: everyone counts the same days. */
    @GET
    @PermitAll
    @Operation(summary = "Read the announced holidays of all years")
    public CalendarResponse all() {
        return new CalendarResponse(
                calendar.all().stream().map(CalendarYearResponse::from).toList());
    }

    @GET
    @Path("{year}")
    @PermitAll
    @Operation(summary = "Read the announced holidays of a year")
    public RestResponse<CalendarYearResponse> read(int year) {
        return answer(RestResponse.Status.OK, CalendarYearResponse.from(calendar.read(year)));
    }

    /** For a year that is not kept yet. */
    @POST
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Enter the holidays of a year (the ministry, Idempotency-Key)")
    public RestResponse<CalendarYearResponse> enter(@Valid @NotNull CalendarYearRequest request) {
        return requests.create(
                request,
                CalendarYearResponse.class,
                () -> answer(RestResponse.Status.CREATED, CalendarYearResponse.from(calendar.enter(request))));
    }

    /** Dates that are computed from it follow at once; dates already told on paper do not. */
    @PUT
    @Path("{year}")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Correct the holidays of a year (the ministry, If-Match)")
    public RestResponse<CalendarYearResponse> correct(int year, @Valid @NotNull CalendarYearRequest request) {
        return answer(
                RestResponse.Status.OK,
                requests.move(
                        request,
                        version -> CalendarYearResponse.from(calendar.correct(year, version, request)),
                        () -> CalendarYearResponse.from(calendar.read(year))));
    }

    private static RestResponse<CalendarYearResponse> answer(RestResponse.Status status, CalendarYearResponse year) {
        return RestResponse.ResponseBuilder.create(status, year)
                .tag(ETags.of(year.version()))
                .build();
    }
}
