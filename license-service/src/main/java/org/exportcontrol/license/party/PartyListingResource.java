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

@Path("/v1/party-listings")
@Produces(MediaType.APPLICATION_JSON)
public class PartyListingResource {

    private final PartyService parties;
    private final IdempotentRequests requests;

    PartyListingResource(PartyService parties, IdempotentRequests requests) {
        this.parties = parties;
        this.requests = requests;
    }

    @POST
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "List a party (duty parties, Idempotency-Key)")
    public RestResponse<PartyListingResponse> list(@Valid @NotNull PartyListingRequest request) {
        return requests.create(request, PartyListingResponse.class, () -> {
            PartyListingResponse listing = PartyListingResponse.from(parties.list(request));
            return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, listing)
                    .tag(ETags.of(listing.version()))
                    .build();
        });
    }

    /** Newest first, those that have ended too. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Read the party lists")
    public Slice<PartyListingResponse> listings(@QueryParam("after") UUID after, @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<PartyListingResponse> page = parties.page(after, most).stream()
                .map(PartyListingResponse::from)
                .toList();
        return new Slice<>(
                page, page.size() < most ? null : page.get(most - 1).id().toString());
    }

    /** For lists that come as a file: all of them or none. */
    @POST
    @Path("import")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "List many parties at once (duty parties, Idempotency-Key)")
    public RestResponse<PartyListingsResponse> importAll(@Valid @NotNull PartyListingsRequest request) {
        return requests.create(request, PartyListingsResponse.class, () -> {
            List<PartyListingResponse> listed = parties.list(request.listings()).stream()
                    .map(PartyListingResponse::from)
                    .toList();
            return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new PartyListingsResponse(listed))
                    .build();
        });
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Take a party off the list after a day (duty parties, If-Match)")
    public RestResponse<PartyListingResponse> end(UUID id, @Valid @NotNull EndListingRequest request) {
        PartyListingResponse listing = requests.move(
                request,
                version -> PartyListingResponse.from(parties.end(id, version, request)),
                () -> PartyListingResponse.from(parties.read(id)));
        return RestResponse.ResponseBuilder.ok(listing)
                .tag(ETags.of(listing.version()))
                .build();
    }
}
