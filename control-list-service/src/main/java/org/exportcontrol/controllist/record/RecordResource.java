package org.exportcontrol.controllist.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.controllist.screening.ScreeningResponse;
import org.exportcontrol.controllist.screening.ScreeningService;
import org.jboss.resteasy.reactive.RestResponse;

/** Screenings that an exporter wants kept. They are seen by nobody else. */
@Path("/v1/screening-records")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EXPORTER)
public class RecordResource {

    private final RecordService records;
    private final ScreeningService screenings;
    private final IdempotentRequests requests;

    RecordResource(RecordService records, ScreeningService screenings, IdempotentRequests requests) {
        this.records = records;
        this.screenings = screenings;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Screen goods and keep question and answer (Idempotency-Key)")
    public RestResponse<RecordResponse> keep(@Valid @NotNull RecordRequest request) {
        ScreeningResponse answer = screenings.screen(request.screening());
        return requests.create(request, RecordResponse.class, () -> {
            ScreeningRecord kept = records.keep(request, answer);
            return RestResponse.ResponseBuilder.<RecordResponse>created(
                            URI.create("/v1/screening-records/" + kept.id()))
                    .entity(RecordResponse.inList(kept))
                    .build();
        });
    }

    /** Newest first. */
    @GET
    @Operation(summary = "List the screenings that were kept")
    public Slice<RecordResponse> list(@QueryParam("after") UUID after, @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<ScreeningRecord> page = records.page(after, most);
        String next = page.size() < most ? null : page.get(most - 1).id().toString();
        return new Slice<>(page.stream().map(RecordResponse::inList).toList(), next);
    }

    /** With the answer as it was given, and what the newest edition finds otherwise. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a screening that was kept")
    public RecordResponse read(UUID id) {
        ScreeningRecord kept = records.read(id);
        return RecordResponse.from(kept, records.differsNow(kept));
    }
}
