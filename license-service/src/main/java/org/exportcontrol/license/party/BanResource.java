package org.exportcontrol.license.party;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.jboss.resteasy.reactive.RestResponse;

/** Bans and grades of risk. */
@Path("/v1/bans")
@Produces(MediaType.APPLICATION_JSON)
public class BanResource {

    private final BanService bans;
    private final IdempotentRequests requests;

    BanResource(BanService bans, IdempotentRequests requests) {
        this.bans = bans;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Enter a ban or a grade by destination, item or use (duty parties, Idempotency-Key)")
    public RestResponse<BanResponse> enter(@Valid @NotNull BanRequest request) {
        return requests.create(
                request,
                BanResponse.class,
                () -> answer(RestResponse.Status.CREATED, BanResponse.from(bans.enter(request))));
    }

    /** Newest first, those that have ended too. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Read bans and grades")
    public Slice<BanResponse> list(@QueryParam("after") UUID after, @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<BanResponse> page =
                bans.page(after, most).stream().map(BanResponse::from).toList();
        return new Slice<>(
                page, page.size() < most ? null : page.get(most - 1).id().toString());
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "End a ban after a day (duty parties, If-Match)")
    public RestResponse<BanResponse> end(UUID id, @Valid @NotNull EndListingRequest request) {
        return answer(
                RestResponse.Status.OK,
                requests.move(
                        request,
                        version -> BanResponse.from(bans.end(id, version, request)),
                        () -> BanResponse.from(bans.read(id))));
    }

    private static RestResponse<BanResponse> answer(RestResponse.Status status, BanResponse ban) {
        return RestResponse.ResponseBuilder.create(status, ban)
                .tag(ETags.of(ban.version()))
                .build();
    }
}
