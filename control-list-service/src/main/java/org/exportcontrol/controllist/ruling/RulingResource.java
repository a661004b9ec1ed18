package org.exportcontrol.controllist.ruling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Classification rulings of the ministry. They guide and are shown; they never bar a challenge (MA-04). */
@Path("/v1/rulings")
@Produces(MediaType.APPLICATION_JSON)
public class RulingResource {

    private static final int MOST_LINES = 1_000;

    private final RulingService rulings;
    private final IdempotentRequests requests;

    RulingResource(RulingService rulings, IdempotentRequests requests) {
        this.rulings = rulings;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Issue a signed ruling on goods (duty list, Idempotency-Key)")
    public RestResponse<RulingResponse> issue(@Valid @NotNull RulingRequest request) {
        return requests.create(request, RulingResponse.class, () -> {
            RulingResponse issued = RulingResponse.from(rulings.issue(request));
            return RestResponse.ResponseBuilder.<RulingResponse>created(URI.create("/v1/rulings/" + issued.id()))
                    .entity(issued)
                    .build();
        });
    }

    /** Newest first; an exporter sees its own and those on goods in general. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.SERVICE})
    @Operation(summary = "List rulings")
    public Slice<RulingResponse> list(@QueryParam("after") UUID after, @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<Ruling> page = rulings.page(after, most);
        String next = page.size() < most ? null : page.get(most - 1).id().toString();
        return new Slice<>(page.stream().map(RulingResponse::from).toList(), next);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.SERVICE})
    @Operation(summary = "Read a ruling")
    public RulingResponse read(UUID id) {
        return RulingResponse.from(rulings.read(id));
    }

    /**
     * Goods to look up.
     *
     * @param lines 1 to 1,000, as a screening describes them
     */
    public record LookUpRequest(
            @NotNull @Size(min = 1, max = MOST_LINES, message = "1 to 1,000 lines are looked up. | 一次可查询 1 至 1,000 项。")
            List<@NotNull LineRequest> lines) {}

    /**
     * What was found on one line.
     *
     * @param rulings on goods described alike, the newest first
     */
    public record LookUpResponse(Integer line, List<RulingResponse> rulings) {}

    /** For each line the rulings on goods that are described alike. */
    @POST
    @Path("look-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.SERVICE})
    @Operation(summary = "Find rulings on goods described alike")
    public Slice<LookUpResponse> lookUp(@Valid @NotNull LookUpRequest request) {
        return new Slice<>(
                request.lines().stream()
                        .map(line -> new LookUpResponse(
                                line.line(),
                                rulings.on(line).stream()
                                        .map(RulingResponse::from)
                                        .toList()))
                        .toList(),
                null);
    }
}
