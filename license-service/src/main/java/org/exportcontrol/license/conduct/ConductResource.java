package org.exportcontrol.license.conduct;

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

/** The record of exporters' conduct. */
@Path("/v1/conduct-entries")
@Produces(MediaType.APPLICATION_JSON)
public class ConductResource {

    private final ConductService conduct;
    private final IdempotentRequests requests;

    ConductResource(ConductService conduct, IdempotentRequests requests) {
        this.conduct = conduct;
        this.requests = requests;
    }

    @POST
    @RolesAllowed({Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Put something on record about an exporter (MOFCOM: duty parties; Idempotency-Key)")
    public RestResponse<ConductResponse> enter(@Valid @NotNull ConductRequest request) {
        return requests.create(
                request,
                ConductResponse.class,
                () -> answer(RestResponse.Status.CREATED, ConductResponse.from(conduct.enter(request))));
    }

    /** Newest first, those that were annulled too. An exporter sees its own. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Read the record")
    public Slice<ConductResponse> list(
            @QueryParam("organization") String organization,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<ConductResponse> page = conduct.page(organization, after, most).stream()
                .map(ConductResponse::from)
                .toList();
        return new Slice<>(
                page, page.size() < most ? null : page.get(most - 1).id().toString());
    }

    @POST
    @Path("{id}/annul")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Take back an entry that should not have been made (duty parties, If-Match)")
    public RestResponse<ConductResponse> annul(UUID id, @Valid @NotNull AnnulRequest request) {
        return answer(
                RestResponse.Status.OK,
                requests.move(
                        request,
                        version -> ConductResponse.from(conduct.annul(id, version, request.ground())),
                        () -> ConductResponse.from(conduct.read(id))));
    }

    private static RestResponse<ConductResponse> answer(RestResponse.Status status, ConductResponse entry) {
        return RestResponse.ResponseBuilder.create(status, entry)
                .tag(ETags.of(entry.version()))
                .build();
    }
}
